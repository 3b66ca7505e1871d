package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Milestone;
import vn.cotmoc.progress.RequiredPace;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.scenarios.ReadingSuppositions.Fault;
import vn.cotmoc.scenarios.WhatIfPage.Choice;
import vn.cotmoc.scenarios.WhatIfPage.Field;
import vn.cotmoc.scenarios.WhatIfPage.Form;
import vn.cotmoc.scenarios.WhatIfPages.Weighed;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.targets.TargetWriter;

/// Prepares the fields of a supposition: everything that was typed is still there, whatever is wrong with it.
@Component
class PreparingForms {

    private static final int LAST_SHOWN = 2030;

    private final Saying saying;

    PreparingForms(Saying saying) {
        this.saying = saying;
    }

    Form form(Weighed weighed, Map<String, String> typed, @Nullable String refused, Locale locale) {
        var faults = weighed.typed().faults();
        return new Form(
                weighed.indicator().kind() == IndicatorKind.STAGE,
                weighed.years().stream()
                        .map(year -> year(year, weighed, typed, faults, locale))
                        .toList(),
                new Field(
                        ReadingSuppositions.WANT,
                        saying.say("scenarios.form.want", locale),
                        typed.getOrDefault(ReadingSuppositions.WANT, ""),
                        "",
                        wrong(faults.get(ReadingSuppositions.WANT), locale)),
                by(weighed, typed),
                Arrays.stream(Method.values())
                        .map(method -> new Choice(
                                method.name(),
                                saying.say("scenarios.method." + method, locale),
                                method == weighed.method()))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Choice(stage.name(), saying.say("targets.stage." + stage, locale), false))
                        .toList(),
                faults(weighed, refused, locale));
    }

    private Field year(int year, Weighed weighed, Map<String, String> typed, Map<String, Fault> faults, Locale locale) {
        String name = ReadingSuppositions.field(year);
        return new Field(
                name,
                String.valueOf(year),
                typed.getOrDefault(name, ""),
                weighed.outcome()
                        .reported(year)
                        .map(figure -> saying.value(figure, weighed.indicator(), locale))
                        .orElse(""),
                wrong(faults.get(name), locale));
    }

    /// The year asked for, else the milestone of 2030, else the last one.
    private List<Choice> by(Weighed weighed, Map<String, String> typed) {
        var years = weighed.milestones().stream().map(Milestone::year).toList();
        int usual = years.contains(LAST_SHOWN) || years.isEmpty() ? LAST_SHOWN : years.getLast();
        String asked = typed.getOrDefault(ReadingSuppositions.BY, String.valueOf(usual));
        return weighed.milestones().stream()
                .map(milestone -> new Choice(
                        String.valueOf(milestone.year()),
                        milestone.year() + ": " + printed(weighed.outcome().now(), milestone.year()),
                        String.valueOf(milestone.year()).equals(asked)))
                .toList();
    }

    private @Nullable String wrong(@Nullable Fault fault, Locale locale) {
        return fault == null ? null : saying.say(fault.why(), locale);
    }

    private List<WhatIfPage.Fault> faults(Weighed weighed, @Nullable String refused, Locale locale) {
        var listed = new ArrayList<WhatIfPage.Fault>();
        weighed.typed()
                .faults()
                .forEach((name, fault) -> listed.add(new WhatIfPage.Fault(
                        said(name, fault, locale),
                        weighed.years().stream().map(ReadingSuppositions::field).noneMatch(name::equals)
                                        && name.startsWith("y")
                                ? "#years"
                                : "#" + name)));
        if (refused != null) listed.add(new WhatIfPage.Fault(saying.say(refused, locale), "#name"));
        return listed;
    }

    /// Which field, from which character on, and why.
    String said(String name, Fault fault, Locale locale) {
        String field = name.startsWith("y")
                ? saying.say("scenarios.form.year", locale, name.substring(1))
                : saying.say("scenarios.form." + name, locale);
        String why = saying.say(fault.why(), locale);
        return fault.place() == 0
                ? saying.say("scenarios.fault.field", locale, field, why)
                : saying.say("scenarios.fault.place", locale, field, fault.place(), why);
    }

    /// The document's own words for a milestone, else the usual way to print its target.
    String printed(Judged judged, int year) {
        Optional<String> own = judged.indicator()
                .milestone(year)
                .map(vn.cotmoc.indicators.Milestone::printed)
                .filter(words -> !words.isBlank());
        return own.or(() -> judged.commitment().milestones().stream()
                        .filter(milestone -> milestone.year() == year)
                        .map(milestone -> TargetWriter.print(milestone.target()))
                        .findFirst())
                .orElse("");
    }

    /// What a value is measured in; a stage is named, not measured.
    String unit(Indicator indicator, Locale locale) {
        if (indicator.kind() == IndicatorKind.STAGE) return saying.say("scenarios.unit.stage", locale);
        return Objects.requireNonNullElse(indicator.unit(), "–");
    }

    /// What it takes a year until a milestone; a rung is no amount.
    String perYear(RequiredPace pace, Indicator indicator, Locale locale) {
        return indicator.kind() == IndicatorKind.STAGE
                ? ""
                : saying.number(pace.perYear(), decimals(indicator), locale);
    }

    int decimals(Indicator indicator) {
        return indicator.decimals() == null ? 1 : indicator.decimals();
    }

    /// A step of the way, with one decimal more than the indicator is published with: a rounded step falls short.
    String step(BigDecimal more, Indicator indicator, Locale locale) {
        return saying.number(more, decimals(indicator) + 1, locale);
    }
}
