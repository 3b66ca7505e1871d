package vn.cotmoc.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;

/// Takes the indicators of a resolution in from its proofread files; reported values keep their indicator by its code.
@Service
public class AdoptingIndicators {

    private final JdbcClient jdbc;
    private final Batch batch;

    AdoptingIndicators(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public record Entry(
            UUID resolutionId,
            UUID provinceId,
            int position,
            String code,
            String layer,
            @Nullable String parentCode,
            @Nullable String printedOrdinal,
            String name,
            @Nullable String printedName,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String direction,
            boolean header,
            @Nullable Integer baseYear,
            @Nullable Integer decimals,
            @Nullable String collection,
            @Nullable BigDecimal lowerLimit,
            @Nullable BigDecimal upperLimit,
            @Nullable UUID leadingAgencyId,
            @Nullable UUID advisingAgencyId,
            @Nullable String leadingPrinted,
            @Nullable String advisingPrinted,
            String clause,
            @Nullable String counterpartCode,
            @Nullable String note,
            String folded) {}

    public record MilestoneEntry(
            UUID resolutionId,
            String code,
            int year,
            String printed,
            String comparison,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String text,
            @Nullable String wording,
            String clause,
            boolean governing,
            @Nullable String note) {}

    public record BaselineEntry(
            UUID resolutionId,
            String code,
            int year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal level,
            String source,
            @Nullable String clause,
            @Nullable String note) {}

    public record SeriesEntry(
            UUID resolutionId,
            String code,
            String version,
            int fromYear,
            @Nullable Integer toYear,
            String name,
            String source) {}

    public record ConflictEntry(
            UUID resolutionId,
            UUID provinceId,
            int position,
            String bodyCode,
            String annexCode,
            @Nullable Integer milestone,
            String kind,
            String bodyText,
            String annexText,
            String statementVi,
            String statementEn,
            String governing) {}

    /// Ends what an amendment drops: what was reported stays, and nothing more is asked.
    @Transactional
    public void end(UUID resolution, Collection<String> codes, LocalDate on, UUID amendment) {
        jdbc.sql("update indicator set ended_on = ?, ended_by = ? where resolution_id = ? and code = any (?)")
                .params(on, amendment, resolution, codes.toArray(String[]::new))
                .update();
    }

    @Transactional
    public void adopt(
            UUID resolution,
            List<Entry> indicators,
            List<MilestoneEntry> milestones,
            List<BaselineEntry> baselines,
            List<SeriesEntry> series,
            List<ConflictEntry> conflicts) {
        for (String part : List.of("milestone", "baseline", "series_version"))
            jdbc.sql(
                            "delete from %s where indicator_id in (select id from indicator where resolution_id = ? and ended_on is null)"
                                    .formatted(part))
                    .param(resolution)
                    .update();
        jdbc.sql("delete from target_conflict where resolution_id = ?")
                .param(resolution)
                .update();
        batch.write(UPSERT_INDICATOR, indicators);
        batch.write("""
                insert into milestone (indicator_id, province_id, year, printed, comparison, low, high, text, wording, clause, governing, note)
                select id, province_id, :year, :printed, :comparison, :low, :high, :text, :wording, :clause, :governing, :note
                from indicator where resolution_id = :resolutionId and code = :code
                """, milestones);
        batch.write("""
                insert into baseline (indicator_id, province_id, year, value, numerator, denominator, level, source, clause, note)
                select id, province_id, :year, :value, :numerator, :denominator, :level, :source, :clause, :note
                from indicator where resolution_id = :resolutionId and code = :code
                """, baselines);
        batch.write("""
                insert into series_version (indicator_id, province_id, version, from_year, to_year, name, source)
                select id, province_id, :version, :fromYear, :toYear, :name, :source
                from indicator where resolution_id = :resolutionId and code = :code
                """, series);
        batch.write("""
                insert into target_conflict (resolution_id, province_id, position, body_code, annex_code, milestone, kind, body_text, annex_text,
                    statement_vi, statement_en, governing)
                values (:resolutionId, :provinceId, :position, :bodyCode, :annexCode, :milestone, :kind, :bodyText, :annexText,
                    :statementVi, :statementEn, :governing)
                """, conflicts);
    }

    private static final String UPSERT_INDICATOR = """
            insert into indicator (resolution_id, province_id, position, code, layer, parent_code, printed_ordinal, name, printed_name, unit, kind,
                direction, header, base_year, decimals, collection, lower_limit, upper_limit, leading_agency_id, advising_agency_id,
                leading_printed, advising_printed, clause, counterpart_code, note, folded)
            values (:resolutionId, :provinceId, :position, :code, :layer, :parentCode, :printedOrdinal, :name, :printedName, :unit, :kind,
                :direction, :header, :baseYear, :decimals, :collection, :lowerLimit, :upperLimit, :leadingAgencyId, :advisingAgencyId,
                :leadingPrinted, :advisingPrinted, :clause, :counterpartCode, :note, :folded)
            on conflict (resolution_id, code) do update
            set position = excluded.position, layer = excluded.layer, parent_code = excluded.parent_code, printed_ordinal = excluded.printed_ordinal,
                name = excluded.name, printed_name = excluded.printed_name, unit = excluded.unit, kind = excluded.kind,
                direction = excluded.direction, header = excluded.header, base_year = excluded.base_year, decimals = excluded.decimals,
                collection = excluded.collection, lower_limit = excluded.lower_limit, upper_limit = excluded.upper_limit,
                leading_agency_id = excluded.leading_agency_id, advising_agency_id = excluded.advising_agency_id, leading_printed = excluded.leading_printed,
                advising_printed = excluded.advising_printed, clause = excluded.clause,
                counterpart_code = excluded.counterpart_code, note = excluded.note, folded = excluded.folded, ended_on = null, ended_by = null
            """;
}
