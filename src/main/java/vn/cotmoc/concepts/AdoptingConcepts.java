package vn.cotmoc.concepts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;

/// Takes the catalogue, the reference series and the bindings of a resolution in from their proofread files.
@Service
public class AdoptingConcepts {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final Clock clock;

    AdoptingConcepts(JdbcClient jdbc, Batch batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    public record SeriesEntry(
            String code,
            String name,
            String nameEn,
            String unit,
            String scope,
            String source,
            @Nullable String note) {}

    public record Entry(
            String code,
            int position,
            String name,
            String nameEn,
            @Nullable String parentCode,
            String field,
            String definition,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String direction,
            @Nullable String seriesCode,
            String source,
            String frequency,
            @Nullable String disaggregation,
            @Nullable String legalSource,
            @Nullable String note,
            String folded) {}

    public record BindingEntry(
            UUID resolutionId,
            String code,
            String concept,
            boolean differs,
            @Nullable String series,
            @Nullable String note) {}

    /// Brings series and concepts up to date by their codes; a concept stands behind its parent.
    @Transactional
    public void adopt(List<SeriesEntry> series, List<Entry> concepts) {
        batch.write("""
                insert into reference_series (code, name, name_en, unit, scope, source, note)
                values (:code, :name, :nameEn, :unit, :scope, :source, :note)
                on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, unit = excluded.unit,
                    scope = excluded.scope, source = excluded.source, note = excluded.note
                """, series);
        batch.write("""
                insert into concept (code, position, name, name_en, parent_code, field, definition, numerator, denominator, unit, kind, direction,
                    series_code, source, frequency, disaggregation, legal_source, note, folded)
                values (:code, :position, :name, :nameEn, :parentCode, :field, :definition, :numerator, :denominator, :unit, :kind, :direction,
                    :seriesCode, :source, :frequency, :disaggregation, :legalSource, :note, :folded)
                on conflict (code) do update set position = excluded.position, name = excluded.name, name_en = excluded.name_en,
                    parent_code = excluded.parent_code, field = excluded.field, definition = excluded.definition, numerator = excluded.numerator,
                    denominator = excluded.denominator, unit = excluded.unit, kind = excluded.kind, direction = excluded.direction,
                    series_code = excluded.series_code, source = excluded.source, frequency = excluded.frequency,
                    disaggregation = excluded.disaggregation, legal_source = excluded.legal_source, note = excluded.note,
                    folded = excluded.folded
                """, concepts);
    }

    @Transactional(readOnly = true)
    public Set<String> codes() {
        return jdbc.sql("select code from concept").query(String.class).stream().collect(Collectors.toSet());
    }

    /// Binds as the files say, unless they have said so already or an editor has decided since.
    @Transactional
    public void bind(List<BindingEntry> entries) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (BindingEntry entry : entries)
            jdbc.sql("""
                            insert into concept_binding (indicator_id, province_id, revision, concept_code, differs, series_code, note,
                                author_name, recorded_at)
                            select i.id, i.province_id, coalesce(b.revision, 0) + 1, :concept, :differs, :series, :note, 'system', :now
                            from indicator i left join binding_in_force b on b.indicator_id = i.id
                            where i.resolution_id = :resolution and i.code = :code
                              and (b.revision is null
                                   or b.author_id is null
                                      and (b.concept_code, b.differs, b.series_code, b.note)
                                          is distinct from (:concept, :differs, cast(:series as text), cast(:note as text)))
                            """)
                    .param("resolution", entry.resolutionId())
                    .param("code", entry.code())
                    .param("concept", entry.concept())
                    .param("differs", entry.differs())
                    .param("series", entry.series())
                    .param("note", entry.note())
                    .param("now", now)
                    .update();
    }
}
