package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.ImportingReports.Fault;
import vn.cotmoc.reporting.ImportingReports.Row;
import vn.cotmoc.shared.DomainEvents;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Values on their way into the ledger, in tables that live as long as the transaction.
@Component
class StagedReports {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagedReports(JdbcTemplate jdbc, JdbcClient client, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.events = events;
        this.clock = clock;
    }

    /// How many rows came to what.
    record Decided(long changed, long unchanged, long faulty) {}

    void begin() {
        jdbc.execute("drop table if exists pg_temp.staged_report, pg_temp.decided_report");
        jdbc.execute(StagingSql.STAGE);
    }

    /// Nothing else may be asked of the connection while rows are copied: they come in lots.
    void add(Collection<Row> rows) {
        if (rows.isEmpty()) return;
        var lines = new StringBuilder();
        rows.forEach(row -> CopyLine.append(lines, row));
        jdbc.execute((ConnectionCallback<Long>) connection -> CopyLine.copyIn(connection, lines));
    }

    void takeAll(Collection<Indicator> indicators) {
        var ordered = indicators.stream()
                .map(indicator -> indicator.id().value())
                // The order of Slot.IN_ORDER.
                .sorted(Comparator.naturalOrder())
                .toArray(UUID[]::new);
        client.sql("select take_reports(?)").param(ordered).query((_, _) -> "").list();
    }

    /// Compares with what stands there. The same is left alone, before it is asked who saw what: nobody disagrees.
    Decided decide() {
        jdbc.execute("analyze pg_temp.staged_report");
        jdbc.execute(StagingSql.DECIDE);
        var counts = new HashMap<String, Long>();
        jdbc.query(
                "select outcome, count(*) as number from pg_temp.decided_report group by outcome",
                (RowCallbackHandler) row -> counts.put(row.getString("outcome"), row.getLong("number")));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long changed = counts.getOrDefault("CHANGED", 0L);
        long unchanged = counts.getOrDefault("UNCHANGED", 0L);
        return new Decided(changed, unchanged, all - changed - unchanged);
    }

    List<Fault> faults(Map<IndicatorId, Indicator> indicators, int most) {
        return client.sql(StagingSql.FAULTS)
                .param(most)
                .query((row, number) -> fault(row, number, indicators))
                .list();
    }

    private static Fault fault(ResultSet row, int number, Map<IndicatorId, Indicator> indicators) throws SQLException {
        var indicator =
                Objects.requireNonNull(indicators.get(new IndicatorId(row.getObject("of_indicator", UUID.class))));
        long place = row.getLong("place");
        return switch (row.getString("outcome")) {
            case "TWICE" -> new Fault.Twice(place, row.getLong("first_place"));
            case "STALE" -> new Fault.Single(place, new Submission.Stale(indicator, present(row, number)));
            case String refused ->
                new Fault.Single(place, Submission.Refused.because(indicator, Refusal.valueOf(refused)));
        };
    }

    // A draft of somebody else's that may not be read is no figure to show.
    private static Optional<Figure> present(ResultSet row, int number) throws SQLException {
        return row.getObject("id") == null ? Optional.empty() : Optional.of(FigureRows.figure(row, number));
    }

    /// Adds the revisions, and each of them to the trail.
    void write(Map<IndicatorId, Indicator> indicators, CurrentUser user) {
        // As the database keeps it.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        client.sql(StagingSql.WRITE)
                .param("illustrative", user.demo())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", now)
                .update();
        var lot = new ArrayList<ReportImported>();
        var reading = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        reading.setFetchSize(AT_ONCE);
        reading.query(StagingSql.WRITTEN, (RowCallbackHandler) row -> {
            lot.add(event(row, indicators));
            if (lot.size() == AT_ONCE) publish(lot);
        });
        publish(lot);
    }

    private void publish(List<ReportImported> lot) {
        if (!lot.isEmpty()) events.publishEvent(new DomainEvents(lot));
        lot.clear();
    }

    private static ReportImported event(ResultSet row, Map<IndicatorId, Indicator> indicators) throws SQLException {
        var indicator =
                Objects.requireNonNull(indicators.get(new IndicatorId(row.getObject("indicator_id", UUID.class))));
        var slot = new Slot(
                indicator,
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_code"),
                new Period(row.getInt("year"), row.getInt("quarter")));
        return new ReportImported(
                slot,
                row.getInt("latest") + 1,
                row.getString("was_maturity") == null ? null : said(row, "was_"),
                said(row, ""),
                row.getString("reason"));
    }

    private static String said(ResultSet row, String which) throws SQLException {
        var stage = constant(Stage.class, row.getString(which + "stage"));
        var value = new ValueColumns(
                        row.getBigDecimal(which + "amount"),
                        row.getBigDecimal(which + "numerator"),
                        row.getBigDecimal(which + "denominator"),
                        stage)
                .toValue();
        var missing = constant(MissingReason.class, row.getString(which + "missing_reason"));
        return ReportMoved.said(value, missing, Maturity.valueOf(row.getString(which + "maturity")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
