package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.targets.ReportedValue;

/// A scenario as CSV for a Vietnamese Excel; every line says first that it is supposed and not reported.
@Component
public class ScenarioCsv {

    private final ScenarioPages pages;
    private final Saying saying;

    ScenarioCsv(ScenarioPages pages, Saying saying) {
        this.pages = pages;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> write(ScenarioId id, Locale locale) {
        return pages.weigh(id).map(weighed -> {
            var head = Stream.of("mark", "scenario", "code", "name", "unit", "year", "kind", "value", "now", "then")
                    .map(column -> saying.say("scenarios.column." + column, locale))
                    .toList();
            return ExcelCsv.write(
                    head,
                    weighed.outcomes().stream()
                            .flatMap(outcome -> lines(weighed.scenario(), outcome, locale).stream())
                            .toList());
        });
    }

    private List<List<String>> lines(Scenario scenario, Outcome outcome, Locale locale) {
        var lines = new ArrayList<List<String>>();
        outcome.supposition()
                .values()
                .forEach((year, value) -> lines.add(line(scenario, outcome, year, "supposed", value, locale)));
        outcome.supposition()
                .wanted()
                .ifPresent(wish -> lines.add(line(scenario, outcome, wish.year(), "wanted", wish.value(), locale)));
        return lines;
    }

    private List<String> line(
            Scenario scenario, Outcome outcome, int year, String kind, ReportedValue value, Locale locale) {
        var indicator = outcome.now().indicator();
        return List.of(
                saying.say("scenarios.mark", locale),
                scenario.name(),
                indicator.code(),
                outcome.now().label(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                String.valueOf(year),
                saying.say("scenarios.kind." + kind, locale),
                CountingScenarios.typed(value),
                saying.say("progress.verdict." + outcome.now().assessment().word(), locale),
                saying.say("progress.verdict." + outcome.then().assessment().word(), locale));
    }
}
