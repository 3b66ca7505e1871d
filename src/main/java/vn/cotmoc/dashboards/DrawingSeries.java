package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cotmoc.dashboards.SeriesPage.Cell;
import vn.cotmoc.dashboards.SeriesPage.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Redrawing;
import vn.cotmoc.reporting.Redrawn;
import vn.cotmoc.reporting.Redrawn.NotRebuilt;
import vn.cotmoc.reporting.Redrawn.Rebuilt;
import vn.cotmoc.reporting.Redrawn.Reported;
import vn.cotmoc.reporting.Redrawn.Silent;
import vn.cotmoc.reporting.SeriesMap;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.UnitId;

/// Draws the rows of one series, and gathers what is to be said about them.
final class DrawingSeries {

    private record Why(String unit, NotRebuilt not) {}

    private final Redrawing redrawing;
    private final Lineage lineage;
    private final Indicator indicator;
    private final Saying saying;
    private final Locale locale;

    // Years with the same reason are told in one sentence.
    private final Map<Why, List<Integer>> reasons = new LinkedHashMap<>();
    private final List<String> made = new ArrayList<>();
    private int known;

    DrawingSeries(Redrawing redrawing, Lineage lineage, Indicator indicator, Saying saying, Locale locale) {
        this.redrawing = redrawing;
        this.lineage = lineage;
        this.indicator = indicator;
        this.saying = saying;
        this.locale = locale;
    }

    Row row(AdministrativeUnit unit, List<Integer> years, SeriesMap map) {
        return new Row(
                name(unit),
                years.stream()
                        .map(year -> cell(unit, year, redrawing.redraw(unit.id(), year), map))
                        .toList());
    }

    private Cell cell(AdministrativeUnit unit, int year, Redrawn redrawn, SeriesMap map) {
        return switch (redrawn) {
            case Reported(var value) -> {
                known++;
                yield new Cell(year, saying.value(value, indicator, locale), false);
            }
            // Who reads what was reported reads nothing else.
            case Rebuilt _, NotRebuilt _, Silent _ when map == SeriesMap.REPORTED -> new Cell(year, "", false);
            case Rebuilt rebuilt -> rebuilt(unit, year, rebuilt);
            case NotRebuilt not -> {
                reasons.computeIfAbsent(new Why(name(unit), not), _ -> new ArrayList<>())
                        .add(year);
                yield new Cell(year, saying.say("dashboards.series.not", locale), false);
            }
            case Silent() -> new Cell(year, "", false);
        };
    }

    private Cell rebuilt(AdministrativeUnit unit, int year, Rebuilt rebuilt) {
        known++;
        made.add(saying.say(
                "dashboards.series.from",
                locale,
                name(unit),
                rebuilt.from().stream().map(this::name).collect(Collectors.joining(" + ")),
                String.valueOf(year)));
        return new Cell(year, saying.value(rebuilt.value(), indicator, locale), true);
    }

    String answer() {
        int not = reasons.values().stream().mapToInt(List::size).sum();
        if (known + not == 0) return saying.say("dashboards.series.answer.none", locale);
        if (not == 0 && made.isEmpty()) return saying.say("dashboards.series.answer.own", locale, known);
        return not == 0
                ? saying.say("dashboards.series.answer.all", locale, known, made.size())
                : saying.say("dashboards.series.answer.some", locale, known, made.size(), not);
    }

    List<String> reasons() {
        return reasons.entrySet().stream()
                .map(entry -> saying.say(
                        "dashboards.series.why",
                        locale,
                        entry.getKey().unit(),
                        entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        why(entry.getKey().not())))
                .toList();
    }

    List<String> made() {
        return List.copyOf(made);
    }

    private String why(NotRebuilt not) {
        return saying.say(
                "reporting.notRebuilt." + not.reason(),
                locale,
                not.units().stream().map(this::name).collect(Collectors.joining(", ")));
    }

    private String name(UnitId unit) {
        return lineage.unit(unit).map(this::name).orElse("");
    }

    // Two units of one name are told apart by the day on which the former ended.
    private String name(AdministrativeUnit unit) {
        return unit.validTo() == null
                ? unit.fullName()
                : saying.say("dashboards.series.until", locale, unit.fullName(), Vietnamese.date(unit.validTo()));
    }
}
