package vn.cotmoc.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.CorrectionApproved;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.shared.Batch;

/// Keeps with an approved correction what it has moved, in the transaction that approves it.
@Component
class KeepingImpacts {

    private static final String NOTHING = "NONE";

    private final Impacts impacts;
    private final Indicators indicators;
    private final Figures figures;
    private final Batch batch;

    KeepingImpacts(Impacts impacts, Indicators indicators, Figures figures, Batch batch) {
        this.impacts = impacts;
        this.indicators = indicators;
        this.figures = figures;
        this.batch = batch;
    }

    private record Row(
            UUID indicator, UUID unit, int year, int revision, int asOf, int milestone, String before, String after) {}

    @EventListener
    void keep(CorrectionApproved correction) {
        var indicator = correction.slot().indicator();
        var present = new ArrayList<>(figures.approvedOf(List.of(indicator.id())).stream()
                .filter(figure -> figure.year() != correction.previous().year())
                .toList());
        present.add(correction.previous());
        var impact = impacts.of(indicator, indicators.ofResolution(indicator.slug()), present, correction.now());
        var rows = new ArrayList<Row>();
        impact.verdicts()
                .forEach(shift -> rows.add(row(
                        correction.now(),
                        shift.year(),
                        0,
                        shift.verdictBefore().name(),
                        shift.verdictAfter().name())));
        impact.outlooks()
                .forEach(shift -> rows.add(row(
                        correction.now(),
                        shift.asOf(),
                        shift.milestone(),
                        shift.before().map(Signal::name).orElse(NOTHING),
                        shift.after().map(Signal::name).orElse(NOTHING))));
        batch.write("""
                insert into report_impact (report_id, province_id, as_of, milestone, before, after)
                select r.id, r.province_id, :asOf, :milestone, :before, :after from report r
                where r.indicator_id = :indicator and r.unit_id = :unit and r.year = :year and r.quarter = 0 and r.revision = :revision
                """, rows);
    }

    private static Row row(Figure now, int asOf, int milestone, String before, String after) {
        return new Row(
                now.indicator().value(),
                now.unit().value(),
                now.year(),
                now.revision(),
                asOf,
                milestone,
                before,
                after);
    }
}
