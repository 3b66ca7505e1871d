package vn.cotmoc.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;

/// The review tables of the resolutions that the person may read, live from approved figures, in three statements.
@Service
public class ReviewTables {

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final Progress progress;
    private final ReportingPeriods periods;

    ReviewTables(Resolutions resolutions, Indicators indicators, Progress progress, ReportingPeriods periods) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.progress = progress;
        this.periods = periods;
    }

    /// The years that can be asked for: from the first of the plan to its last; what is still ahead has no results yet.
    public List<Integer> years(Resolution resolution) {
        int last = Math.min(Math.max(periods.currentYear(), resolution.periodTo()), ReportingPeriod.LAST_YEAR);
        return IntStream.rangeClosed(resolution.periodFrom(), last).boxed().toList();
    }

    /// The year that is being reported on, or the nearest one of the plan.
    public int presentYear(Resolution resolution) {
        var years = years(resolution);
        return Math.clamp(periods.currentYear(), years.getFirst(), years.getLast());
    }

    @Transactional(readOnly = true)
    public ReviewTable of(Resolution resolution, Viewpoint view) {
        if (!years(resolution).contains(view.year()))
            throw new IllegalArgumentException("%s has no review of %s".formatted(resolution.slug(), view.text()));
        var all = indicators.ofResolution(resolution.slug(), view.known()).stream()
                .filter(indicator -> indicator.isInForceIn(view.year()))
                .toList();
        return assemble(resolution, all, progress.ofResolution(all, view), view);
    }

    private ReviewTable assemble(Resolution resolution, List<Indicator> all, List<Judged> judged, Viewpoint view) {
        var shown = shown(all);
        var milestones = shown.stream()
                .flatMap(indicator -> indicator.milestones().stream())
                .map(Milestone::year)
                .distinct()
                .sorted()
                .toList();
        var years = IntStream.rangeClosed(resolution.periodFrom(), view.year())
                .boxed()
                .toList();
        var byIndicator =
                judged.stream().collect(Collectors.toMap(row -> row.indicator().id(), Function.identity()));
        var rows = shown.stream()
                .map(indicator -> new RowCells(indicator, byIndicator.get(indicator.id()), milestones, years).row())
                .toList();
        return new ReviewTable(
                resolution,
                view,
                view.dayOr(periods.today()),
                new ReviewColumns(resolution, milestones, years).all(),
                rows);
    }

    /// The annex where there is one; a resolution without an annex is reviewed by the clauses of its body.
    private static List<Indicator> shown(List<Indicator> all) {
        var annex = all.stream()
                .filter(indicator -> indicator.layer() == Layer.ANNEX)
                .toList();
        return annex.isEmpty() ? all : annex;
    }

    @Transactional(readOnly = true)
    public Optional<Resolution> find(String slug) {
        return resolutions.find(slug);
    }

    @Transactional(readOnly = true)
    public List<Resolution> resolutions() {
        return resolutions.all(null);
    }
}
