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
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.territory.UnitId;

/// What the method says of the promises of a resolution, a province or an agency: always from approved figures, in two
/// statements.
@Service
public class Progress {

    private final Indicators indicators;
    private final Figures figures;
    private final ReportingPeriods periods;

    Progress(Indicators indicators, Figures figures, ReportingPeriods periods) {
        this.indicators = indicators;
        this.figures = figures;
        this.periods = periods;
    }

    @Transactional(readOnly = true)
    public List<Judged> ofResolution(String slug, int asOf) {
        return ofResolution(indicators.ofResolution(slug), asOf);
    }

    /// The same for a reader who has the resolution's indicators, header rows and all, in hand.
    @Transactional(readOnly = true)
    public List<Judged> ofResolution(List<Indicator> all, int asOf) {
        return all.isEmpty()
                ? List.of()
                : judge(all, figures.approvedOfResolution(all.getFirst().resolutionId(), asOf), asOf);
    }

    @Transactional(readOnly = true)
    public List<Judged> ofProvince(UnitId province, int asOf) {
        return judge(indicators.ofProvince(province), figures.approvedInProvince(province, asOf), asOf);
    }

    @Transactional(readOnly = true)
    public List<Judged> ofAgency(AgencyId agency, int asOf) {
        return judge(indicators.ofAgency(agency), figures.approvedOfAgency(agency, asOf), asOf);
    }

    /// Judges one indicator of a resolution; empty where it takes no values, or none any more.
    @Transactional(readOnly = true)
    public Optional<Judged> judge(Indicator indicator, List<Indicator> all, int asOf) {
        if (!indicator.isReported() || !indicator.isInForceIn(asOf)) return Optional.empty();
        return Optional.of(judge(indicator, all, figures.approvedOf(indicator.id(), asOf), asOf));
    }

    /// Judges one indicator as it would stand with other figures: what a value that is being entered would mean.
    public Assessment assess(Indicator indicator, Collection<Indicator> all, List<Figure> approved, int asOf) {
        return Assessor.assess(
                Commitments.of(indicator, all, approved), Commitments.observations(indicator, approved), asOf(asOf));
    }

    private List<Judged> judge(List<Indicator> all, List<Figure> approved, int asOf) {
        var byIndicator = approved.stream().collect(Collectors.groupingBy(Figure::indicator));
        return all.stream()
                .filter(indicator -> indicator.isReported() && indicator.isInForceIn(asOf))
                .map(indicator -> judge(indicator, all, byIndicator.getOrDefault(indicator.id(), List.of()), asOf))
                .toList();
    }

    private Judged judge(Indicator indicator, List<Indicator> all, List<Figure> approved, int asOf) {
        var commitment = Commitments.of(indicator, all, approved);
        return new Judged(
                indicator,
                label(indicator, all),
                commitment,
                approved,
                Assessor.assess(commitment, Commitments.observations(indicator, approved), asOf(asOf)));
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

    /// A year counts as closed once its figures are due: on 14 December (Nghị định 09/2019/NĐ-CP, article 12).
    private AsOf asOf(int year) {
        var today = periods.today();
        boolean closed =
                ReportingPeriod.exists(year) ? new ReportingPeriod(year, null).isOver(today) : today.getYear() > year;
        return new AsOf(year, today, closed);
    }
}
