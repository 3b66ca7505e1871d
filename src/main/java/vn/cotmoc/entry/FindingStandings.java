package vn.cotmoc.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Finds what stands in a person's grid before anything is typed into it.
@Component
class FindingStandings {

    private final Indicators indicators;
    private final Figures figures;
    private final ReportingPeriods periods;

    FindingStandings(Indicators indicators, Figures figures, ReportingPeriods periods) {
        this.indicators = indicators;
        this.figures = figures;
        this.periods = periods;
    }

    /// What stands in a person's grid: the indicators, everything visible of them, the approved figures, and the
    /// period.
    record Standing(
            List<Indicator> own,
            List<Indicator> all,
            Map<IndicatorId, Figure> latest,
            Map<IndicatorId, List<Figure>> approved,
            ReportingPeriod period,
            ReportingPeriod.State state,
            CurrentUser user) {

        /// The same after a revision was added.
        Standing with(Figure figure) {
            var now = new HashMap<>(latest);
            now.put(figure.indicator(), figure);
            return new Standing(own, all, now, approved, period, state, user);
        }

        Slot slot(Indicator indicator) {
            return Slot.provincial(indicator, period.year());
        }
    }

    /// The whole grid; empty where the person reports on nothing of this resolution.
    @Transactional(readOnly = true)
    Optional<Standing> of(String slug, int year, CurrentUser user) {
        return of(slug, year, null, user);
    }

    /// One row of it.
    @Transactional(readOnly = true)
    Optional<Standing> ofRow(String slug, int year, String code, CurrentUser user) {
        return of(slug, year, code, user);
    }

    private Optional<Standing> of(String slug, int year, @Nullable String code, CurrentUser user) {
        List<Indicator> all = indicators.ofResolution(slug);
        List<Indicator> own = all.stream()
                .filter(indicator -> indicator.isReported() && indicator.isInForceIn(year))
                .filter(indicator ->
                        user.mayReportFor(indicator.province(), indicator.advisingAgencyId(), indicator.province()))
                .filter(indicator -> code == null || indicator.code().equals(code))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        var ids = own.stream().map(Indicator::id).toList();
        var province = Objects.requireNonNull(own.getFirst()).province();
        var period = periods.period(province, Period.year(year), user);
        return Optional.of(new Standing(
                own,
                all,
                figures.latestOf(ids).stream()
                        .filter(figure -> figure.year() == year)
                        .collect(Collectors.toMap(Figure::indicator, figure -> figure)),
                figures.approvedOf(ids).stream().collect(Collectors.groupingBy(Figure::indicator)),
                period,
                period.on(periods.today()),
                user));
    }
}
