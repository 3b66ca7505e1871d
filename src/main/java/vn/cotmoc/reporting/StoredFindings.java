package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.checks.FindingColumns;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// What was found on values when they were sent, kept beside the revision.
@Component
class StoredFindings {

    private final JdbcClient jdbc;
    private final Batch batch;

    StoredFindings(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    private record Row(
            UUID indicator,
            UUID unit,
            int year,
            int quarter,
            int revision,
            int position,
            String check,
            String severity,
            String wording,
            String arguments) {

        static Row of(Figure sent, int position, FindingColumns columns) {
            return new Row(
                    sent.indicator().value(),
                    sent.unit().value(),
                    sent.period().year(),
                    sent.period().quarter(),
                    sent.revision(),
                    position,
                    columns.check(),
                    columns.severity(),
                    columns.wording(),
                    columns.arguments());
        }
    }

    record Found(Figure sent, List<Finding> findings) {}

    void keep(Collection<Found> all) {
        var rows = new ArrayList<Row>();
        for (Found found : all) {
            int position = 0;
            for (Finding finding : found.findings())
                rows.add(Row.of(found.sent(), ++position, FindingColumns.of(finding)));
        }
        batch.write("""
                insert into submission_finding (report_id, position, province_id, check_code, severity, wording, arguments)
                select r.id, :position, r.province_id, :check, :severity, :wording, :arguments from report r
                where r.indicator_id = :indicator and r.unit_id = :unit and r.year = :year and r.quarter = :quarter
                  and r.revision = :revision
                """, rows);
    }

    /// Of the revision that was sent last.
    List<Examining.Examined> of(Collection<Slot> slots) {
        var found = new HashMap<Spot, List<Finding>>();
        jdbc.sql("""
                        select s.*, f.check_code, f.severity, f.wording, f.arguments
                        from (select distinct on (r.indicator_id, r.unit_id, r.year, r.quarter) r.id, r.indicator_id, r.unit_id, r.year, r.quarter
                              from report r
                              where r.status = 'SUBMITTED' and r.indicator_id = any (:ids) and r.unit_id = any (:units) and r.year = any (:years)
                              order by r.indicator_id, r.unit_id, r.year, r.quarter, r.revision desc) s
                        join submission_finding f on f.report_id = s.id
                        order by f.report_id, f.position
                        """)
                .param(
                        "ids",
                        slots.stream()
                                .map(slot -> slot.indicator().id().value())
                                .toArray(UUID[]::new))
                .param("units", slots.stream().map(slot -> slot.unit().value()).toArray(UUID[]::new))
                .param("years", slots.stream().map(Slot::year).toArray(Integer[]::new))
                .query(row -> {
                    var spot = new Spot(
                            new IndicatorId(row.getObject("indicator_id", UUID.class)),
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            new Period(row.getInt("year"), row.getInt("quarter")));
                    found.computeIfAbsent(spot, _ -> new ArrayList<>())
                            .add(new FindingColumns(
                                            row.getString("check_code"),
                                            row.getString("severity"),
                                            row.getString("wording"),
                                            row.getString("arguments"))
                                    .toFinding());
                });
        return slots.stream()
                .map(slot -> new Examining.Examined(slot, found.getOrDefault(Spot.of(slot), List.of())))
                .toList();
    }
}
