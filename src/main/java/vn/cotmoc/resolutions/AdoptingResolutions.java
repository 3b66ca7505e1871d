package vn.cotmoc.resolutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;

/// Takes a resolution in from its proofread files, or brings it up to date when they have changed.
@Service
public class AdoptingResolutions {

    private final JdbcClient jdbc;
    private final Batch batch;

    AdoptingResolutions(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /// The head as the files give it.
    public record Head(
            String slug,
            UUID provinceId,
            @Nullable String numberSymbol,
            @Nullable LocalDate issuedOn,
            String title,
            @Nullable String issuingBody,
            @Nullable String signer,
            @Nullable String signerPosition,
            int periodFrom,
            int periodTo,
            @Nullable Integer horizon,
            @Nullable Integer midtermYear,
            @Nullable Integer endYear,
            @Nullable String distribution,
            String contentHash) {}

    @Transactional
    public ResolutionId adopt(Head head, ResolutionText text) {
        batch.write("""
                insert into resolution (slug, province_id, number_symbol, issued_on, title, issuing_body, signer, signer_position,
                    period_from, period_to, horizon, midterm_year, end_year, distribution, content_hash)
                values (:slug, :provinceId, :numberSymbol, :issuedOn, :title, :issuingBody, :signer, :signerPosition,
                    :periodFrom, :periodTo, :horizon, :midtermYear, :endYear, :distribution, :contentHash)
                on conflict (slug) do update
                set number_symbol = excluded.number_symbol, issued_on = excluded.issued_on, title = excluded.title,
                    issuing_body = excluded.issuing_body, signer = excluded.signer, signer_position = excluded.signer_position,
                    period_from = excluded.period_from, period_to = excluded.period_to, horizon = excluded.horizon,
                    midterm_year = excluded.midterm_year, end_year = excluded.end_year, distribution = excluded.distribution,
                    content_hash = excluded.content_hash
                """, List.of(head));
        var id = new ResolutionId(jdbc.sql("select id from resolution where slug = ?")
                .param(head.slug())
                .query(UUID.class)
                .single());
        for (String part : List.of("clause", "related_document", "historical_fact"))
            jdbc.sql("delete from %s where resolution_id = ?".formatted(part))
                    .param(id.value())
                    .update();
        write(id, head, text);
        return id;
    }

    private void write(ResolutionId id, Head head, ResolutionText text) {
        batch.write(
                """
                insert into clause (resolution_id, province_id, position, path, parent, kind, heading, text, printed)
                values (:resolution, :province, :position, :path, :parent, :kind, :heading, :text, :printed)
                """,
                numbered(
                        text.clauses(),
                        (clause, position) -> new ClauseRow(
                                id.value(),
                                head.provinceId(),
                                position,
                                clause.path(),
                                clause.parent(),
                                clause.kind(),
                                clause.heading(),
                                clause.text(),
                                clause.printed())));
        batch.write(
                """
                insert into related_document (resolution_id, province_id, position, relation, number_symbol, issued_on, issuer, title, clause)
                values (:resolution, :province, :position, :relation, :numberSymbol, :issuedOn, :issuer, :title, :clause)
                """,
                numbered(
                        text.documents(),
                        (document, position) -> new DocumentRow(
                                id.value(),
                                head.provinceId(),
                                position,
                                document.relation(),
                                document.numberSymbol(),
                                document.issuedOn(),
                                document.issuer(),
                                document.title(),
                                document.clause())));
        batch.write(
                """
                insert into historical_fact (resolution_id, province_id, position, code, name, value, value_text, unit, year, year_text, quote, clause, indicator_code, note)
                values (:resolution, :province, :position, :code, :name, :value, :valueText, :unit, :year, :yearText, :quote, :clause, :indicator, :note)
                """,
                numbered(
                        text.facts(),
                        (fact, position) -> new FactRow(
                                id.value(),
                                head.provinceId(),
                                position,
                                fact.code(),
                                fact.name(),
                                fact.value(),
                                fact.valueText(),
                                fact.unit(),
                                fact.year(),
                                fact.yearText(),
                                fact.quote(),
                                fact.clause(),
                                fact.indicator(),
                                fact.note())));
    }

    private static <T, R> List<R> numbered(List<T> items, BiFunction<T, Integer, R> row) {
        var rows = new ArrayList<R>();
        for (T item : items) rows.add(row.apply(item, rows.size() + 1));
        return rows;
    }

    private record ClauseRow(
            UUID resolution,
            UUID province,
            int position,
            String path,
            @Nullable String parent,
            String kind,
            @Nullable String heading,
            @Nullable String text,
            @Nullable String printed) {}

    private record DocumentRow(
            UUID resolution,
            UUID province,
            int position,
            String relation,
            @Nullable String numberSymbol,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable String title,
            @Nullable String clause) {}

    private record FactRow(
            UUID resolution,
            UUID province,
            int position,
            String code,
            String name,
            @Nullable BigDecimal value,
            String valueText,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String yearText,
            String quote,
            String clause,
            @Nullable String indicator,
            @Nullable String note) {}
}
