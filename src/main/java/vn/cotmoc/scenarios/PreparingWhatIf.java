package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Projection;
import vn.cotmoc.progress.RequiredPace;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Signal;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.scenarios.WhatIfPage.Ahead;
import vn.cotmoc.scenarios.WhatIfPage.Choice;
import vn.cotmoc.scenarios.WhatIfPage.Keeping;
import vn.cotmoc.scenarios.WhatIfPage.Line;
import vn.cotmoc.scenarios.WhatIfPage.Said;
import vn.cotmoc.scenarios.WhatIfPage.YearLine;
import vn.cotmoc.scenarios.WhatIfPages.Weighed;

/// Prepares what the page of a supposition prints; every figure of it comes from the assessments.
@Component
class PreparingWhatIf {

    private final DrawingSuppositions drawing;
    private final PreparingForms forms;
    private final PreparingDuties duties;
    private final Saying saying;

    PreparingWhatIf(DrawingSuppositions drawing, PreparingForms forms, PreparingDuties duties, Saying saying) {
        this.drawing = drawing;
        this.forms = forms;
        this.duties = duties;
        this.saying = saying;
    }

    WhatIfPage page(
            Weighed weighed,
            Map<String, String> form,
            boolean allowed,
            List<Scenario> own,
            @Nullable String refused,
            Locale locale) {
        Indicator indicator = weighed.indicator();
        Outcome outcome = weighed.outcome();
        return new WhatIfPage(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                outcome.now().label(),
                forms.unit(indicator, locale),
                outcome.now().isIllustrative(),
                outcome.now().assessment().year(),
                forms.form(weighed, form, refused, locale),
                said(outcome.now(), locale),
                outcome.isSupposed() ? said(outcome.then(), locale) : null,
                lines(outcome, locale),
                ahead(outcome, locale),
                drawing.draw(outcome, locale).orElse(null),
                years(weighed, locale),
                Explaining.explain(outcome.then().commitment(), outcome.then().assessment()).arithmetic().stream()
                        .map(line -> saying.say(line, locale))
                        .toList(),
                weighed.duties().isEmpty() ? null : duties.page(weighed, locale),
                keeping(form, allowed, own));
    }

    Said said(Judged judged, Locale locale) {
        var assessment = judged.assessment();
        boolean low = assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW;
        return new Said(
                assessment.year(),
                VerdictChip.of(assessment.word(), low, null),
                saying.say(Explaining.explain(judged.commitment(), assessment).sentence(), locale));
    }

    private List<Line> lines(Outcome outcome, Locale locale) {
        var now = outcome.now().assessment();
        var then = outcome.then().assessment();
        var indicator = outcome.now().indicator();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "scenarios.line.value",
                saying.figure(now.value(), indicator, locale),
                saying.figure(then.value(), indicator, locale)));
        lines.add(new Line(
                "scenarios.line.plan",
                saying.figure(now.plan(), indicator, locale),
                saying.figure(then.plan(), indicator, locale)));
        lines.add(new Line("scenarios.line.gap", number(now.gap(), locale), number(then.gap(), locale)));
        lines.add(new Line("scenarios.line.ratio", number(now.ratio(), locale), number(then.ratio(), locale)));
        lines.add(new Line("scenarios.line.pace", number(now.pace(), locale), number(then.pace(), locale)));
        lines.add(new Line("scenarios.line.position", signal(now.position(), locale), signal(then.position(), locale)));
        lines.add(new Line("scenarios.line.outlook", signal(now.outlook(), locale), signal(then.outlook(), locale)));
        lines.add(new Line(
                "scenarios.line.confidence",
                saying.say("progress.confidence." + now.confidence(), locale),
                saying.say("progress.confidence." + then.confidence(), locale)));
        return lines;
    }

    private String number(Optional<BigDecimal> number, Locale locale) {
        return number.map(known -> saying.plain(known.setScale(3, RoundingMode.HALF_UP), locale))
                .orElse("–");
    }

    private String signal(Optional<Signal> signal, Locale locale) {
        return signal.map(known -> saying.say("progress.signal." + known, locale))
                .orElse("–");
    }

    private List<Ahead> ahead(Outcome outcome, Locale locale) {
        var now = outcome.now().assessment();
        var then = outcome.then().assessment();
        var years = new TreeSet<Integer>();
        for (Assessment one : List.of(now, then)) {
            years.addAll(one.projections().keySet());
            years.addAll(one.requiredPaces().keySet());
        }
        years.headSet(then.year(), true).clear();
        var indicator = outcome.now().indicator();
        return years.stream()
                .map(year -> new Ahead(
                        year,
                        forms.printed(outcome.now(), year),
                        projected(now, year, indicator, locale),
                        projected(then, year, indicator, locale),
                        required(now, year, indicator, locale),
                        required(then, year, indicator, locale),
                        Optional.ofNullable(then.requiredPaces().get(year))
                                .flatMap(RequiredPace::speedUp)
                                .map(speed -> saying.number(speed, 2, locale))
                                .orElse("")))
                .toList();
    }

    private String projected(Assessment assessment, int year, Indicator indicator, Locale locale) {
        return saying.figure(
                Optional.ofNullable(assessment.projections().get(year)).map(Projection::value), indicator, locale);
    }

    private String required(Assessment assessment, int year, Indicator indicator, Locale locale) {
        return Optional.ofNullable(assessment.requiredPaces().get(year))
                .map(pace -> forms.perYear(pace, indicator, locale))
                .orElse("");
    }

    private List<YearLine> years(Weighed weighed, Locale locale) {
        var outcome = weighed.outcome();
        var indicator = weighed.indicator();
        var plan = outcome.then().assessment().path().stream()
                .collect(Collectors.toMap(PlanPoint::year, PlanPoint::plan, (one, _) -> one));
        var years = new TreeSet<>(weighed.years());
        outcome.now().approved().forEach(figure -> years.add(figure.year()));
        return years.stream()
                .map(year -> new YearLine(
                        year,
                        outcome.reported(year)
                                .map(figure -> saying.value(figure, indicator, locale))
                                .orElse(""),
                        Optional.ofNullable(outcome.supposition().values().get(year))
                                .map(value -> saying.value(value, indicator, locale))
                                .orElse(""),
                        saying.figure(Optional.ofNullable(plan.get(year)), indicator, locale)))
                .toList();
    }

    private static Keeping keeping(Map<String, String> form, boolean allowed, List<Scenario> own) {
        String chosen = form.getOrDefault("scenario", "");
        return new Keeping(
                allowed,
                own.stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(chosen)))
                        .toList(),
                form.getOrDefault("name", ""),
                KeepingSuppositions.isTicked(form));
    }
}
