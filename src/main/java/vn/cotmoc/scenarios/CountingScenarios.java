package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Duties;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.RequiredPace;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.scenarios.ScenarioPage.Count;
import vn.cotmoc.scenarios.ScenarioPage.Row;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.scenarios.WhatIfItems.CountItem;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.ReportedValue;

/// Counts verdicts as they are and as they would be, and prepares the rows of which something is supposed.
@Component
class CountingScenarios {

    private final PreparingForms forms;
    private final Saying saying;

    CountingScenarios(PreparingForms forms, Saying saying) {
        this.forms = forms;
        this.saying = saying;
    }

    static List<CountItem> tallies(List<Outcome> outcomes) {
        var now = Tally.of(
                outcomes.stream().map(Outcome::now).map(Judged::tallied).toList());
        var then = Tally.of(
                outcomes.stream().map(Outcome::then).map(Judged::tallied).toList());
        return Arrays.stream(VerdictWord.values())
                .filter(word -> now.count(word) + then.count(word) > 0)
                .map(word -> new CountItem(word, now.count(word), then.count(word)))
                .toList();
    }

    List<Count> counts(List<Outcome> outcomes) {
        return tallies(outcomes).stream()
                .map(count -> new Count(VerdictChip.of(count.verdict(), false, null), count.now(), count.then()))
                .toList();
    }

    /// "3 chậm → 1 chậm; 8 đúng tiến độ → 10 đúng tiến độ": what changes, and nothing else.
    String sentence(List<Outcome> outcomes, Locale locale) {
        var changed = counts(outcomes).stream().filter(Count::isChanged).toList();
        if (changed.isEmpty()) return saying.say("scenarios.counts.same", locale);
        return changed.stream()
                .map(count -> saying.say(
                        "scenarios.counts.change",
                        locale,
                        count.now(),
                        saying.say(count.chip().key(), locale).toLowerCase(locale),
                        count.then()))
                .collect(Collectors.joining("; "));
    }

    List<Row> rows(Scenario scenario, List<Outcome> outcomes, Locale locale) {
        return outcomes.stream()
                .filter(outcome -> !outcome.supposition().isEmpty())
                .map(outcome -> row(scenario, outcome, locale))
                .toList();
    }

    private Row row(Scenario scenario, Outcome outcome, Locale locale) {
        var indicator = outcome.now().indicator();
        return new Row(
                indicator.code(),
                outcome.now().label(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                href(scenario, outcome),
                outcome.supposition().values().entrySet().stream()
                        .map(year -> year.getKey() + ": " + saying.value(year.getValue(), indicator, locale))
                        .toList(),
                wanted(outcome, locale),
                chip(outcome.now()),
                outcome.isSupposed() ? chip(outcome.then()) : null,
                outcome.then()
                        .assessment()
                        .requiredPace()
                        .map(pace -> required(pace, indicator, locale))
                        .orElse(""),
                Objects.requireNonNullElse(indicator.advisingAgency(), ""));
    }

    private String required(RequiredPace pace, Indicator indicator, Locale locale) {
        String milestone = String.valueOf(pace.milestone());
        if (pace.perYear().signum() == 0) return saying.say("scenarios.row.there", locale, milestone);
        String perYear = forms.perYear(pace, indicator, locale);
        return perYear.isEmpty() ? "" : saying.say("scenarios.row.required", locale, perYear, milestone);
    }

    private List<String> wanted(Outcome outcome, Locale locale) {
        var indicator = outcome.now().indicator();
        var lines = new ArrayList<String>();
        outcome.supposition().wanted().ifPresent(wish -> {
            lines.add(saying.say(
                    "scenarios.row.wanted",
                    locale,
                    String.valueOf(wish.year()),
                    saying.value(wish.value(), indicator, locale)));
            Duties.until(outcome.then(), wish.year(), Supposition.number(wish.value()))
                    .forEach(duty -> lines.add(duty.year() + ": " + saying.figure(duty.value(), indicator, locale)));
        });
        return lines;
    }

    private static VerdictChip chip(Judged judged) {
        var assessment = judged.assessment();
        boolean low = assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW;
        return VerdictChip.of(assessment.word(), low, null);
    }

    /// The same values in the address of the indicator's own page.
    private static String href(Scenario scenario, Outcome outcome) {
        var address = UriComponentsBuilder.fromPath("/resolutions/{slug}/indicators/{code}/what-if");
        outcome.supposition()
                .values()
                .forEach((year, value) -> address.queryParam(ReadingSuppositions.field(year), typed(value)));
        outcome.supposition()
                .wanted()
                .ifPresent(wish -> address.queryParam(ReadingSuppositions.WANT, typed(wish.value()))
                        .queryParam(ReadingSuppositions.BY, wish.year()));
        return address.queryParam("scenario", scenario.id())
                .encode()
                .buildAndExpand(scenario.slug(), outcome.now().indicator().code())
                .toUriString();
    }

    static String typed(ReportedValue value) {
        return value instanceof ReportedValue.StageReached(var stage)
                ? stage.name()
                : Vietnamese.number(Supposition.number(value));
    }
}
