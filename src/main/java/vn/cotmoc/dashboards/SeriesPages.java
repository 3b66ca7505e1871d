package vn.cotmoc.dashboards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.SeriesPage.Choice;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Combining;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.Redrawing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.SeriesMap;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// Puts the page of an indicator's series on a map together: one transaction, four statements of its own.
@Service
public class SeriesPages {

    private final Indicators indicators;
    private final Resolutions resolutions;
    private final Figures figures;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final Saying saying;

    SeriesPages(
            Indicators indicators,
            Resolutions resolutions,
            Figures figures,
            Territory territory,
            ReportingPeriods periods,
            Saying saying) {
        this.indicators = indicators;
        this.resolutions = resolutions;
        this.figures = figures;
        this.territory = territory;
        this.periods = periods;
        this.saying = saying;
    }

    /// A header row takes no values and has no series.
    @Transactional(readOnly = true)
    public Optional<SeriesPage> page(String slug, String code, SeriesMap map, Locale locale) {
        return indicators
                .find(slug, code)
                .filter(indicator -> !indicator.header())
                .flatMap(indicator ->
                        resolutions.find(slug).map(resolution -> page(indicator, resolution, map, locale)));
    }

    private SeriesPage page(Indicator indicator, Resolution resolution, SeriesMap map, Locale locale) {
        var reported = figures.approvedByUnit(indicator.id());
        var places = new LinkedHashSet<UnitId>();
        places.add(indicator.province());
        places.addAll(reported.keySet());
        var lineage = new Lineage(territory.tiedTo(places));
        List<AdministrativeUnit> units = units(lineage, places, day(map, resolution));
        var years = years(reported);
        var drawn = new DrawingSeries(
                new Redrawing(lineage, reported, Combining.of(indicator.kind(), indicator.unit(), indicator.name())),
                lineage,
                indicator,
                saying,
                locale);
        var rows = units.stream().map(unit -> drawn.row(unit, years, map)).toList();
        return new SeriesPage(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                indicator.name(),
                drawn.answer(),
                map(map, resolution, locale),
                Arrays.stream(SeriesMap.values())
                        .map(one -> new Choice(one.name(), "reporting.seriesMap." + one, one == map))
                        .toList(),
                years,
                rows,
                drawn.reasons(),
                drawn.made());
    }

    private static List<Integer> years(Map<UnitId, Map<Integer, ReportedValue>> reported) {
        var years = new TreeSet<Integer>();
        reported.values().forEach(values -> years.addAll(values.keySet()));
        return List.copyOf(years);
    }

    // Without a day the units stand as they reported.
    private static List<AdministrativeUnit> units(
            Lineage lineage, LinkedHashSet<UnitId> places, Optional<LocalDate> day) {
        return places.stream()
                .flatMap(place ->
                        day.map(on -> lineage.on(on, place).stream()).orElseGet(() -> lineage.unit(place).stream()))
                .distinct()
                .toList();
    }

    private Optional<LocalDate> day(SeriesMap map, Resolution resolution) {
        return switch (map) {
            case REPORTED -> Optional.empty();
            case TODAY -> Optional.of(periods.today());
            case ADOPTION -> Optional.of(adoption(resolution));
        };
    }

    private static LocalDate adoption(Resolution resolution) {
        return resolution.issuedOn() == null ? LocalDate.of(resolution.periodFrom(), 1, 1) : resolution.issuedOn();
    }

    private String map(SeriesMap map, Resolution resolution, Locale locale) {
        return switch (map) {
            case REPORTED -> saying.say("dashboards.series.reported", locale);
            case TODAY -> saying.say("dashboards.series.today", locale, Vietnamese.date(periods.today()));
            case ADOPTION ->
                saying.say(
                        resolution.issuedOn() == null ? "dashboards.series.begun" : "dashboards.series.adopted",
                        locale,
                        Vietnamese.date(adoption(resolution)));
        };
    }
}
