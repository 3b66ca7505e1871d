package vn.cotmoc.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;

/// What the method says of the promises of a resolution, a province or an agency: always from approved figures, in two
/// statements.
@Service
public class Progress {

    private final Indicators indicators;
    private final ApprovedFigures figures;
    private final ReportingPeriods periods;

    Progress(Indicators indicators, ApprovedFigures figures, ReportingPeriods periods) {
        this.indicators = indicators;
        this.figures = figures;
        this.periods = periods;
    }

    @Transactional(readOnly = true)
    public List<Judged> ofResolution(String slug, int asOf) {
        return ofResolution(slug, Viewpoint.of(asOf));
    }

    @Transactional(readOnly = true)
    public List<Judged> ofResolution(String slug, Viewpoint view) {
        return ofResolution(indicators.ofResolution(slug, view.known()), view);
    }

    /// The same for a reader who has the resolution's indicators, header rows and all, in hand.
    @Transactional(readOnly = true)
    public List<Judged> ofResolution(List<Indicator> all, Viewpoint view) {
        return all.isEmpty()
                ? List.of()
                : judge(all, figures.ofResolution(all.getFirst().resolutionId(), view), view);
    }

    @Transactional(readOnly = true)
    public List<Judged> ofProvince(UnitId province, int asOf) {
        return ofProvince(province, Viewpoint.of(asOf));
    }

    @Transactional(readOnly = true)
    public List<Judged> ofProvince(UnitId province, Viewpoint view) {
        return judge(indicators.ofProvince(province, view.known()), figures.inProvince(province, view), view);
    }

    @Transactional(readOnly = true)
    public List<Judged> ofAgencies(Collection<AgencyId> agencies, int asOf) {
        return ofAgencies(agencies, Viewpoint.of(asOf));
    }

    @Transactional(readOnly = true)
    public List<Judged> ofAgencies(Collection<AgencyId> agencies, Viewpoint view) {
        return judge(indicators.ofAgencies(agencies, view.known()), figures.ofAgencies(agencies, view), view);
    }

    @Transactional(readOnly = true)
    public Optional<Judged> judge(Indicator indicator, List<Indicator> all, int asOf) {
        return judge(indicator, all, Viewpoint.of(asOf));
    }

    /// Judges one indicator of a resolution; empty where it takes no values, or none yet or any more.
    @Transactional(readOnly = true)
    public Optional<Judged> judge(Indicator indicator, List<Indicator> all, Viewpoint view) {
        return isAsked(indicator, view)
                ? Optional.of(judge(indicator, all, figures.of(indicator.id(), view), view))
                : Optional.empty();
    }

    /// Judges one indicator as it would stand with other figures: what a value that is being entered would mean.
    public Assessment assess(Indicator indicator, Collection<Indicator> all, List<Figure> approved, int asOf) {
        return Assessor.assess(
                Commitments.of(indicator, all, approved),
                Commitments.observations(indicator, approved),
                asOf(Viewpoint.of(asOf)));
    }

    private List<Judged> judge(List<Indicator> all, List<Figure> approved, Viewpoint view) {
        return judge(all, all, approved, view);
    }

    /// Judges rows whose approved figures, of whatever years, are in hand.
    List<Judged> judge(List<Indicator> wanted, List<Indicator> all, List<Figure> approved, Viewpoint view) {
        var byIndicator = approved.stream()
                .filter(figure -> figure.year() <= view.year())
                .collect(Collectors.groupingBy(Figure::indicator));
        return wanted.stream()
                .filter(indicator -> isAsked(indicator, view))
                .map(indicator -> judge(indicator, all, byIndicator.getOrDefault(indicator.id(), List.of()), view))
                .toList();
    }

    private static boolean isAsked(Indicator indicator, Viewpoint view) {
        return indicator.isReported() && indicator.isInForceIn(view.year()) && indicator.isPromisedBy(view.known());
    }

    private Judged judge(Indicator indicator, List<Indicator> all, List<Figure> approved, Viewpoint view) {
        var commitment = Commitments.of(indicator, all, approved);
        return new Judged(
                indicator,
                label(indicator, all),
                commitment,
                approved,
                Assessor.assess(commitment, Commitments.observations(indicator, approved), asOf(view)),
                asOf(view));
    }

    // "Tỷ lệ trẻ em …, Trong đó:" and "(cân nặng/tuổi)" make one name.
    /// The name of a row where it stands alone.
    public static String label(Indicator indicator, List<Indicator> all) {
        if (!indicator.name().startsWith("(")) return indicator.name();
        return all.stream()
                .filter(other -> other.resolutionId().equals(indicator.resolutionId())
                        && other.code().equals(indicator.parentCode()))
                .map(parent -> parent.name().replaceFirst(",? *Trong đó: *$", "") + " " + indicator.name())
                .findFirst()
                .orElse(indicator.name());
    }

    /// A year counts as closed once its figures are due: on 14 December (Nghị định 09/2019/NĐ-CP, article 12). Seen
    /// from
    /// an earlier day it was open, and values were as old as on that day.
    AsOf asOf(Viewpoint view) {
        int year = view.year();
        var today = view.dayOr(periods.today());
        boolean closed =
                ReportingPeriod.exists(year) ? new ReportingPeriod(year, null).isOver(today) : today.getYear() > year;
        return new AsOf(year, today, closed);
    }
}
