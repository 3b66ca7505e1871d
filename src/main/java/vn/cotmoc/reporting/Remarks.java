package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;

/// What was kept beside the decisions on an indicator's figures: in whose place, why without the first level, and what
/// a correction moved when it was approved.
@Service
public class Remarks {

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Step(int year, int revision) {}

    public record Kept(
            @Nullable String onBehalfOf, @Nullable String skippedBecause, List<Moved> moved) {}

    /// A verdict (milestone 0) or an outlook, as it was called before and after.
    public record Moved(int asOf, int milestone, String before, String after) {}

    /// A revision with what was kept beside it.
    public record Remarked(Figure figure, Kept kept) {}

    /// Every visible revision of the province's figures of an indicator, newest year and revision first: one statement.
    @Transactional(readOnly = true)
    public List<Remarked> history(IndicatorId indicator) {
        var history = new LinkedHashMap<Step, Remarked>();
        jdbc.sql("""
                        select f.*, i.kind, null::int as base_year, null::int[] as reference_years, null::numeric[] as reference_values,
                            d.on_behalf_of, d.skipped_because, m.as_of, m.milestone, m.before, m.after
                        from report f join indicator i on i.id = f.indicator_id
                        left join report_decision d on d.report_id = f.id left join report_impact m on m.report_id = f.id
                        where f.indicator_id = ? and f.unit_id = f.province_id and f.quarter = 0
                        order by f.year desc, f.revision desc, m.as_of, m.milestone
                        """).param(indicator.value()).query(row -> {
            var step = new Step(row.getInt("year"), row.getInt("revision"));
            if (!history.containsKey(step)) history.put(step, remarked(row));
            if (row.getString("before") != null)
                Objects.requireNonNull(history.get(step)).kept().moved().add(moved(row));
        });
        return List.copyOf(history.values());
    }

    private static Remarked remarked(ResultSet row) throws SQLException {
        var kept = new Kept(row.getString("on_behalf_of"), row.getString("skipped_because"), new ArrayList<>());
        return new Remarked(FigureRows.figure(row, 0), kept);
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(row.getInt("as_of"), row.getInt("milestone"), row.getString("before"), row.getString("after"));
    }
}
