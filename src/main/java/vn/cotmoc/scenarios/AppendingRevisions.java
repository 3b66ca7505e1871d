package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.scenarios.Scenarios.Kept;
import vn.cotmoc.scenarios.Scenarios.Wanted;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// Writes revisions of scenarios and puts each on record.
@Component
class AppendingRevisions {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppendingRevisions(JdbcClient jdbc, Batch batch, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
        this.clock = clock;
    }

    void begin(ScenarioId id, Resolution resolution, CurrentUser user) {
        jdbc.sql("""
                        insert into scenario (id, resolution_id, province_id, author_id, author_name, begun_at, illustrative)
                        values (:id, :resolution, :province, :author, :name, :now, :illustrative)
                        """)
                .param("id", id.value())
                .param("resolution", resolution.id().value())
                .param("province", resolution.province().value())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("illustrative", user.demo())
                .update();
    }

    private record ValueRow(
            UUID revision,
            UUID province,
            UUID indicator,
            String kind,
            int year,
            @Nullable BigDecimal amount,
            @Nullable String stage) {

        static ValueRow of(
                UUID revision, UUID province, IndicatorId indicator, String kind, int year, ReportedValue value) {
            return new ValueRow(
                    revision,
                    province,
                    indicator.value(),
                    kind,
                    year,
                    value instanceof ReportedValue.StageReached ? null : Supposition.number(value),
                    value instanceof ReportedValue.StageReached(var stage) ? stage.name() : null);
        }
    }

    Kept append(ScenarioId id, String slug, UUID province, int revision, Wanted wanted, boolean withdrawn) {
        var row = UUID.randomUUID();
        jdbc.sql("""
                        insert into scenario_revision (id, scenario_id, province_id, revision, name, note, shared, withdrawn, recorded_at)
                        values (:id, :scenario, :province, :revision, :name, :note, :shared, :withdrawn, :now)
                        """)
                .param("id", row)
                .param("scenario", id.value())
                .param("province", province)
                .param("revision", revision)
                .param("name", wanted.name())
                .param("note", wanted.note())
                .param("shared", wanted.shared())
                .param("withdrawn", withdrawn)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var values = values(row, province, wanted);
        batch.write("""
                insert into scenario_value (revision_id, province_id, indicator_id, kind, year, amount, stage)
                values (:revision, :province, :indicator, :kind, :year, :amount, :stage)
                """, values);
        events.publishEvent(new ScenarioKept(id, slug, province, revision, wanted.shared(), withdrawn, values.size()));
        return new Kept.Done(id, revision);
    }

    private static List<ValueRow> values(UUID revision, UUID province, Wanted wanted) {
        var values = new ArrayList<ValueRow>();
        wanted.suppositions().forEach((indicator, supposition) -> {
            supposition
                    .values()
                    .forEach((year, value) ->
                            values.add(ValueRow.of(revision, province, indicator, "SUPPOSED", year, value)));
            supposition
                    .wanted()
                    .ifPresent(wish -> values.add(
                            ValueRow.of(revision, province, indicator, "WANTED", wish.year(), wish.value())));
        });
        return values;
    }
}
