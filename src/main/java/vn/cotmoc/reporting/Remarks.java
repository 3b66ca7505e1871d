package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// A revision of the province's figure of a year.
    public record Step(int year, int revision) {}

    public record Kept(
            @Nullable String onBehalfOf, @Nullable String skippedBecause, List<Moved> moved) {}

    /// A verdict (milestone 0) or an outlook, as it was called before and after.
    public record Moved(int asOf, int milestone, String before, String after) {}

    @Transactional(readOnly = true)
    public Map<Step, Kept> of(IndicatorId indicator) {
        var kept = new HashMap<Step, Kept>();
        jdbc.sql("""
                        select r.year, r.revision, d.on_behalf_of, d.skipped_because, m.as_of, m.milestone, m.before, m.after
                        from report r left join report_decision d on d.report_id = r.id left join report_impact m on m.report_id = r.id
                        where r.indicator_id = ? and r.unit_id = r.province_id and r.quarter = 0 and (d.report_id is not null or m.report_id is not null)
                        order by m.as_of, m.milestone
                        """).param(indicator.value()).query(row -> {
            var step = new Step(row.getInt("year"), row.getInt("revision"));
            String onBehalfOf = row.getString("on_behalf_of");
            String skipped = row.getString("skipped_because");
            var one = kept.computeIfAbsent(step, _ -> new Kept(onBehalfOf, skipped, new ArrayList<>()));
            if (row.getString("before") != null)
                one.moved()
                        .add(new Moved(
                                row.getInt("as_of"),
                                row.getInt("milestone"),
                                row.getString("before"),
                                row.getString("after")));
        });
        return kept;
    }
}
