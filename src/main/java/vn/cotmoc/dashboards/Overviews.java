package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.OverviewPage.Line;
import vn.cotmoc.dashboards.OverviewPage.Sheet;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.NationalProgress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;

/// Puts the page of all provinces together: as many statements for 34 provinces as for one.
@Service
public class Overviews {

    // Verdicts are judged when they are read: a page shows as many provinces as can be judged at once.
    private static final int AT_ONCE = 7;

    private final NationalProgress progress;
    private final Resolutions resolutions;
    private final ResolutionLists lists;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final Saying saying;

    Overviews(
            NationalProgress progress,
            Resolutions resolutions,
            ResolutionLists lists,
            Territory territory,
            ReportingPeriods periods,
            Saying saying) {
        this.progress = progress;
        this.resolutions = resolutions;
        this.lists = lists;
        this.territory = territory;
        this.periods = periods;
        this.saying = saying;
    }

    /// @param number which ten of the provinces are shown, from 1 on
    @Transactional(readOnly = true)
    public OverviewPage page(Viewpoint view, int number, Locale locale) {
        var all = resolutions.all(null);
        var promising = all.stream().map(Resolution::province).collect(Collectors.toSet());
        var provinces = territory.provinces(view.dayOr(periods.today())).stream()
                .filter(province -> promising.contains(province.id()))
                .toList();
        int sheet = Math.clamp(number, 1, Math.max(1, sheets(provinces)));
        var shown = provinces.subList((sheet - 1) * AT_ONCE, Math.min(sheet * AT_ONCE, provinces.size()));
        var judged = progress.of(shown.stream().map(AdministrativeUnit::id).collect(Collectors.toSet()), view);
        var lines = shown.stream()
                .map(province -> line(province, judged.getOrDefault(province.id(), List.of()), view, locale))
                .toList();
        int first = all.stream().mapToInt(Resolution::periodFrom).min().orElse(view.year());
        return new OverviewPage(
                Viewing.of(view, first, periods.today(), saying, locale),
                provinces.size(),
                lines.stream().mapToInt(line -> line.counts().rows()).sum(),
                lines,
                sheets(provinces, sheet),
                lists.doors(all, locale));
    }

    private static int sheets(List<AdministrativeUnit> provinces) {
        return (provinces.size() + AT_ONCE - 1) / AT_ONCE;
    }

    // Nothing to choose from where everything is shown.
    private static List<Sheet> sheets(List<AdministrativeUnit> provinces, int shown) {
        if (provinces.size() <= AT_ONCE) return List.of();
        return IntStream.rangeClosed(1, sheets(provinces))
                .mapToObj(number -> new Sheet(
                        number,
                        provinces.get((number - 1) * AT_ONCE).name(),
                        provinces
                                .get(Math.min(number * AT_ONCE, provinces.size()) - 1)
                                .name(),
                        number == shown))
                .toList();
    }

    private Line line(AdministrativeUnit province, List<Judged> own, Viewpoint view, Locale locale) {
        var counts = Counts.of(own, saying, locale, _ -> null);
        long known = own.stream()
                .filter(row -> row.assessment().word().saysSomething())
                .count();
        return new Line(
                province.code(),
                province.fullName(),
                counts,
                saying.say("dashboards.overview.coverage", locale, known, own.size()));
    }
}
