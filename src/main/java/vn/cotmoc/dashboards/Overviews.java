package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.OverviewPage.Line;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.NationalProgress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// Puts the page of all provinces together: as many statements for 34 provinces as for one.
@Service
public class Overviews {

    private final NationalProgress progress;
    private final ResolutionLists lists;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final Saying saying;

    Overviews(
            NationalProgress progress,
            ResolutionLists lists,
            Territory territory,
            ReportingPeriods periods,
            Saying saying) {
        this.progress = progress;
        this.lists = lists;
        this.territory = territory;
        this.periods = periods;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public OverviewPage page(Viewpoint view, Locale locale) {
        var judged = progress.of(view);
        var lines = territory.provinces(view.dayOr(periods.today())).stream()
                .flatMap(province -> line(province, judged, view, locale).stream())
                .toList();
        int first = judged.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.indicator().firstYear())
                .min()
                .orElse(view.year());
        return new OverviewPage(
                Viewing.of(view, first, periods.today(), saying, locale),
                lines,
                lines.stream().mapToInt(line -> line.counts().rows()).sum(),
                lists.doors(locale));
    }

    private Optional<Line> line(
            AdministrativeUnit province, Map<UnitId, List<Judged>> judged, Viewpoint view, Locale locale) {
        var own = judged.getOrDefault(province.id(), List.of());
        if (own.isEmpty()) return Optional.empty();
        var counts = Counts.of(
                own,
                saying,
                locale,
                word -> "/provinces/%s?asOf=%s&verdict=%s#rows".formatted(province.code(), view.text(), word));
        int known = (int) own.stream()
                .filter(row -> row.assessment().word().saysSomething())
                .count();
        return Optional.of(new Line(
                province.code(),
                province.fullName(),
                counts,
                known,
                saying.say("dashboards.overview.coverage", locale, known, own.size())));
    }
}
