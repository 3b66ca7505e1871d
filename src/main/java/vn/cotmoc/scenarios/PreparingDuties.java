package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.BestPace;
import vn.cotmoc.progress.Duties.Duty;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.scenarios.DutyPage.Cell;
import vn.cotmoc.scenarios.DutyPage.Falling;
import vn.cotmoc.scenarios.DutyPage.Part;
import vn.cotmoc.scenarios.DutyPage.Year;
import vn.cotmoc.scenarios.Shares.Counting;
import vn.cotmoc.scenarios.Shares.Standing;
import vn.cotmoc.scenarios.WhatIfPages.Weighed;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;

/// Says what each year must bring, on whom it falls, and of whom nothing is known.
@Component
class PreparingDuties {

    private final PreparingForms forms;
    private final Saying saying;

    PreparingDuties(PreparingForms forms, Saying saying) {
        this.forms = forms;
        this.saying = saying;
    }

    DutyPage page(Weighed weighed, Locale locale) {
        var indicator = weighed.indicator();
        var shares = Objects.requireNonNull(weighed.shares());
        var wish = weighed.typed().supposition().wanted().orElseThrow();
        boolean stepped = weighed.duties().stream().anyMatch(duty -> duty.more().isPresent());
        return new DutyPage(
                saying.say(
                        stepped ? "scenarios.duty.sentence" : "scenarios.duty.sentence.sums",
                        locale,
                        String.valueOf(wish.year()),
                        saying.value(wish.value(), indicator, locale),
                        indicator.kind() == IndicatorKind.STAGE ? "" : forms.unit(indicator, locale),
                        String.valueOf(weighed.duties().getFirst().year() - 1)),
                record(weighed, locale),
                hard(weighed, locale),
                weighed.duties().stream()
                        .map(duty -> year(duty, weighed, locale))
                        .toList(),
                stepped && indicator.kind() != IndicatorKind.STAGE,
                shares.readable() ? communes(weighed, shares, locale) : null,
                shares.agencies().isEmpty() ? null : agencies(weighed, shares, locale),
                responsible(indicator, locale));
    }

    private Year year(Duty duty, Weighed weighed, Locale locale) {
        return new Year(
                duty.year(),
                saying.figure(duty.value(), weighed.indicator(), locale),
                duty.more()
                        .map(more -> forms.step(more, weighed.indicator(), locale))
                        .orElse(""),
                forms.printed(weighed.outcome().now(), duty.year()));
    }

    /// Against the best that was ever reported: suppositions set no record.
    private String record(Weighed weighed, Locale locale) {
        if (weighed.indicator().kind() == IndicatorKind.STAGE) return "";
        return BestPace.of(weighed.outcome().now())
                .map(best -> saying.say(
                        best.byFactors()
                                ? "scenarios.duty.best.factor"
                                : best.fromYear() == best.toYear() ? "scenarios.duty.best.year" : "scenarios.duty.best",
                        locale,
                        saying.number(
                                best.perYear(), best.byFactors() ? 3 : forms.decimals(weighed.indicator()), locale),
                        String.valueOf(best.fromYear()),
                        String.valueOf(best.toYear())))
                .orElseGet(() -> saying.say("scenarios.duty.best.none", locale));
    }

    /// More a year than was ever reported; of times a base year the steps grow, so that nothing is said of them here.
    private @Nullable String hard(Weighed weighed, Locale locale) {
        var indicator = weighed.indicator();
        var duty = weighed.duties().getFirst();
        var asked = duty.more().orElse(duty.value());
        if (indicator.kind() == IndicatorKind.STAGE) return null;
        boolean better = duty.more().isPresent() || indicator.direction() != Direction.DOWN;
        return BestPace.of(weighed.outcome().now())
                .filter(best -> better && !best.byFactors() && asked.compareTo(best.perYear()) > 0)
                .map(best -> saying.say("scenarios.duty.hard", locale, forms.step(asked, indicator, locale)))
                .orElse(null);
    }

    // The advising agency reports it, the leading one answers for it.
    private @Nullable String responsible(Indicator indicator, Locale locale) {
        if (indicator.advisingAgency() == null) return null;
        return saying.say(
                "scenarios.duty.responsible",
                locale,
                indicator.advisingAgency(),
                Objects.requireNonNullElse(indicator.leadingAgency(), "–"));
    }

    private Falling agencies(Weighed weighed, Shares shares, Locale locale) {
        String rule = saying.say("scenarios.duty.agencies.rule", locale);
        return falling(rule, List.of(), shares.agencies(), weighed, false, locale);
    }

    private Falling communes(Weighed weighed, Shares shares, Locale locale) {
        var remarks = new ArrayList<String>();
        shares.why().ifPresent(why -> remarks.add(saying.say(why, locale)));
        shares.counting().ifPresent(counting -> remarks.addAll(counted(counting, locale)));
        var unknown = shares.communes().stream()
                .filter(part -> part.duty().isEmpty() && shares.why().isEmpty())
                .map(Shares.Part::name)
                .toList();
        if (!unknown.isEmpty())
            remarks.add(saying.say("scenarios.duty.unknown", locale, unknown.size(), String.join(", ", unknown)));
        boolean counted = shares.counting().isPresent();
        return falling(rule(weighed, shares, locale), remarks, shares.communes(), weighed, counted, locale);
    }

    private Falling falling(
            String rule,
            List<String> remarks,
            List<Shares.Part> shares,
            Weighed weighed,
            boolean counted,
            Locale locale) {
        var years = weighed.duties().stream()
                .map(Duty::year)
                .filter(year -> shares.stream()
                        .anyMatch(part ->
                                part.duty().containsKey(year) || part.issued().containsKey(year)))
                .toList();
        return new Falling(rule, remarks, years, parts(shares, years, weighed.indicator(), locale), counted);
    }

    private String rule(Weighed weighed, Shares shares, Locale locale) {
        return shares.terms()
                .map(terms -> saying.say(
                        "scenarios.duty.rule",
                        locale,
                        saying.say("rollups.rollUp." + terms.rollUp().kind(), locale),
                        saying.say("scenarios.method." + weighed.method(), locale)))
                .orElse("");
    }

    private List<String> counted(Counting counting, Locale locale) {
        String needed = counting.needed().entrySet().stream()
                .map(year -> saying.say(
                        "scenarios.duty.needed",
                        locale,
                        String.valueOf(year.getKey()),
                        year.getValue(),
                        counting.concerned()))
                .collect(Collectors.joining("; "));
        return List.of(needed, saying.say("scenarios.duty.known", locale, counting.meeting(), counting.unknown()));
    }

    private List<Part> parts(List<Shares.Part> shares, List<Integer> years, Indicator indicator, Locale locale) {
        return shares.stream()
                .map(part -> new Part(
                        part.name(),
                        part.last()
                                .map(figure -> last(figure, indicator, locale))
                                .orElse(""),
                        part.standing() == Standing.NONE ? null : "scenarios.standing." + part.standing(),
                        years.stream()
                                .map(year -> new Cell(
                                        year,
                                        said(part.duty().get(year), indicator, locale),
                                        said(part.issued().get(year), indicator, locale)))
                                .toList()))
                .toList();
    }

    private String last(Figure figure, Indicator indicator, Locale locale) {
        return saying.value(figure, indicator, locale) + " (" + figure.period() + ")";
    }

    private String said(@Nullable Assigned assigned, Indicator indicator, Locale locale) {
        return switch (assigned) {
            case null -> "";
            case Assigned.Amount(var amount) -> saying.plain(amount, locale);
            case Assigned.Parts(var numerator, var denominator) ->
                saying.value(new ReportedValue.Ratio(numerator, denominator), indicator, locale);
            case Assigned.Meets(var meets) -> saying.say(meets ? "rollups.meets" : "rollups.meetsNot", locale);
        };
    }
}
