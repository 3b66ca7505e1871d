package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.scenarios.Supposition.Wish;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// Scenarios as the database keeps them: row-level security shows a person the own ones and those that are shared.
@Repository
class ScenarioRepository {

    // The latest revision of each with its values, in one statement.
    private static final String SELECT = """
            select s.*, t.slug, coalesce(t.number_symbol, 'NQ ' || u.name || ' ' || t.period_from || '-' || t.period_to) as resolution_name, r.revision, r.name, r.note, r.shared, r.withdrawn,
                r.recorded_at, v.indicator_id, v.kind, v.year, v.amount, v.stage
            from scenario s
            join resolution t on t.id = s.resolution_id
            join administrative_unit u on u.id = s.province_id
            join lateral (select * from scenario_revision x where x.scenario_id = s.id order by x.revision desc limit 1) r on true
            left join scenario_value v on v.revision_id = r.id
            """;

    private final JdbcClient jdbc;

    ScenarioRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Scenario head, @Nullable Value value) {}

    private record Value(IndicatorId indicator, boolean wanted, int year, ReportedValue value) {}

    Optional<Scenario> find(ScenarioId id) {
        return read(jdbc.sql(SELECT + " where s.id = ? order by v.year")
                        .param(id.value())
                        .query((row, _) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// Others who would write to it wait until this transaction is over.
    void hold(ScenarioId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 87))")
                .param(id.toString())
                .query(_ -> {});
    }

    /// Everything that the person may see, the latest first; withdrawn ones are their author's.
    List<Scenario> visible() {
        return read(jdbc.sql(SELECT + " order by r.recorded_at desc, s.id, v.year")
                .query((row, _) -> row(row))
                .list());
    }

    /// What the person has begun himself for a resolution and not withdrawn.
    List<Scenario> own(UUID resolution, AccountId author) {
        return read(jdbc.sql(SELECT + """
                         where s.resolution_id = ? and s.author_id = ? and not r.withdrawn order by r.recorded_at desc, s.id, v.year
                        """)
                .param(resolution)
                .param(author.value())
                .query((row, _) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        var head = new Scenario(
                new ScenarioId(row.getObject("id", UUID.class)),
                row.getObject("resolution_id", UUID.class),
                row.getString("slug"),
                row.getString("resolution_name"),
                new UnitId(row.getObject("province_id", UUID.class)),
                new AccountId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("note"),
                row.getBoolean("shared"),
                row.getBoolean("withdrawn"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Map.of());
        UUID indicator = row.getObject("indicator_id", UUID.class);
        return new Row(head, indicator == null ? null : value(new IndicatorId(indicator), row));
    }

    private static Value value(IndicatorId indicator, ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        BigDecimal amount = row.getBigDecimal("amount");
        return new Value(
                indicator,
                row.getString("kind").equals("WANTED"),
                row.getInt("year"),
                stage == null
                        ? new ReportedValue.Amount(amount)
                        : new ReportedValue.StageReached(Stage.valueOf(stage)));
    }

    private static List<Scenario> read(List<Row> rows) {
        var heads = new LinkedHashMap<ScenarioId, Scenario>();
        var values = new HashMap<ScenarioId, List<Value>>();
        for (Row row : rows) {
            heads.putIfAbsent(row.head().id(), row.head());
            var known = values.computeIfAbsent(row.head().id(), _ -> new ArrayList<>());
            if (row.value() != null) known.add(row.value());
        }
        return heads.values().stream()
                .map(head -> with(head, values.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Scenario with(Scenario head, List<Value> values) {
        var supposed = new LinkedHashMap<IndicatorId, SortedMap<Integer, ReportedValue>>();
        var wanted = new HashMap<IndicatorId, Wish>();
        for (Value value : values) {
            var years = supposed.computeIfAbsent(value.indicator(), _ -> new TreeMap<>());
            if (value.wanted()) wanted.put(value.indicator(), new Wish(value.year(), value.value()));
            else years.put(value.year(), value.value());
        }
        var suppositions = new LinkedHashMap<IndicatorId, Supposition>();
        supposed.forEach(
                (indicator, years) -> suppositions.put(indicator, new Supposition(years, wanted.get(indicator))));
        return new Scenario(
                head.id(),
                head.resolutionId(),
                head.slug(),
                head.resolutionName(),
                head.province(),
                head.author(),
                head.authorName(),
                head.revision(),
                head.name(),
                head.note(),
                head.shared(),
                head.withdrawn(),
                head.recordedAt(),
                suppositions);
    }
}
