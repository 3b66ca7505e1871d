package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.Drawing.Drawn;
import vn.cotmoc.inspections.Population.Weighed;
import vn.cotmoc.inspections.PopulationRows.Bounds;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.users.CurrentUser;

/// Writes a sample down: what it was drawn from, by which numbers, and what was drawn as it stands now.
@Component
class KeepingSamples {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final Desk desk;

    KeepingSamples(JdbcClient jdbc, Batch batch, Desk desk) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.desk = desk;
    }

    /// All that decides what is drawn.
    record Lot(
            Bounds bounds,
            int size,
            int top,
            long seed,
            boolean seedGiven,
            RiskWeights weights,
            Population population,
            UUID form) {}

    private record Row(
            UUID sample,
            int position,
            UUID inspection,
            UUID province,
            String name,
            String chosen,
            int points,
            String risks,
            UUID indicator,
            UUID unit,
            @Nullable UUID agency,
            int year,
            int quarter,
            int revision,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String stage,
            String enteredBy,
            OffsetDateTime enteredAt,
            String approvedBy,
            OffsetDateTime approvedAt,
            int evidence) {}

    SampleId keep(Inspection inspection, Lot lot, CurrentUser user) {
        String written = lot.population().written();
        var drawn = Drawing.draw(Population.read(written), lot.size(), lot.top(), lot.seed());
        UUID id = head(inspection, lot, written, user);
        var byName = lot.population().byName();
        var rows = new ArrayList<Row>();
        for (Drawn one : drawn)
            rows.add(row(id, inspection, rows.size() + 1, one, Objects.requireNonNull(byName.get(one.name()))));
        items(rows);
        desk.record(
                "inspection.sample-drawn",
                Sample.onRecord(inspection.id(), new SampleId(id)),
                inspection.province(),
                Map.of(
                        "seed",
                        lot.seed(),
                        "population",
                        lot.population().values().size(),
                        "sha256",
                        Desk.sha256(written),
                        "drawn",
                        drawn.size()));
        return new SampleId(id);
    }

    private UUID head(Inspection inspection, Lot lot, String written, CurrentUser user) {
        return jdbc.sql("""
                        insert into sample (inspection_id, province_id, number, resolution_id, agency_id, from_year, to_year, communes, known_at,
                            wanted, top, seed, seed_given, method, weights, population, size, sha256, illustrative, form_id, author_id,
                            author_name, recorded_at)
                        values (:inspection, :province,
                            (select coalesce(max(number), 0) + 1 from sample where inspection_id = :inspection),
                            cast(:resolution as uuid), cast(:agency as uuid), :from, :to, :communes, :known, :wanted, :top, :seed, :given,
                            :method, :weights, :population, :size, :sha256, :illustrative, :form, :author, :name, :now)
                        returning id
                        """)
                .param("inspection", inspection.id().value())
                .param("province", inspection.province().value())
                .param("resolution", lot.bounds().resolution())
                .param("agency", lot.bounds().agency())
                .param("from", lot.bounds().fromYear())
                .param("to", lot.bounds().toYear())
                .param("communes", lot.bounds().communes())
                .param("known", lot.bounds().knownAt())
                .param("wanted", lot.size())
                .param("top", lot.top())
                .param("seed", lot.seed())
                .param("given", lot.seedGiven())
                .param("method", DrawingSamples.METHOD)
                .param("weights", lot.weights().written())
                .param("population", written)
                .param("size", lot.population().values().size())
                .param("sha256", Desk.sha256(written))
                .param("illustrative", lot.population().isIllustrative())
                .param("form", lot.form())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .query(UUID.class)
                .single();
    }

    private static Row row(UUID sample, Inspection inspection, int position, Drawn drawn, Weighed weighed) {
        var one = weighed.candidate();
        return new Row(
                sample,
                position,
                inspection.id().value(),
                inspection.province().value(),
                drawn.name(),
                drawn.by().name(),
                drawn.points(),
                Risk.written(weighed.score().risks()),
                one.place().indicator(),
                one.place().unit(),
                one.place().agency(),
                one.place().year(),
                one.place().quarter(),
                one.place().revision(),
                one.columns().amount(),
                one.columns().numerator(),
                one.columns().denominator(),
                one.columns().stage(),
                one.trace().enteredBy(),
                one.trace().enteredAt().atOffset(ZoneOffset.UTC),
                one.trace().approvedBy(),
                one.trace().approvedAt().atOffset(ZoneOffset.UTC),
                one.trace().evidence());
    }

    private void items(List<Row> rows) {
        batch.write("""
                insert into sample_item (sample_id, position, inspection_id, province_id, name, chosen, points, risks, indicator_id, unit_id,
                    agency_id, year, quarter, revision, amount, numerator, denominator, stage, entered_by, entered_at, approved_by,
                    approved_at, evidence)
                values (:sample, :position, :inspection, :province, :name, :chosen, :points, :risks, :indicator, :unit,
                    cast(:agency as uuid), :year, :quarter, :revision, :amount, :numerator, :denominator, :stage, :enteredBy, :enteredAt,
                    :approvedBy, :approvedAt, :evidence)
                """, rows);
    }
}
