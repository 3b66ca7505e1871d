package vn.cotmoc.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.ChangingChecks;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.CheckSettings;
import vn.cotmoc.checks.FindingWords;
import vn.cotmoc.checks.Kept;
import vn.cotmoc.checks.Measure;
import vn.cotmoc.checks.Plans;
import vn.cotmoc.checks.Plans.Level;
import vn.cotmoc.checks.Rules;
import vn.cotmoc.checks.Setting;
import vn.cotmoc.checks.Severity;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Reexamining;
import vn.cotmoc.reporting.web.CheckPage.Changed;
import vn.cotmoc.reporting.web.CheckPage.Choice;
import vn.cotmoc.reporting.web.CheckPage.Count;
import vn.cotmoc.reporting.web.CheckPage.Faults;
import vn.cotmoc.reporting.web.CheckPage.Preview;
import vn.cotmoc.reporting.web.CheckPage.Row;
import vn.cotmoc.shared.Vietnamese;

/// Draws the settings of the checks: what holds, what has been typed, and what that would change.
@Component
class CheckPages {

    private static final int MOST_SHOWN = 30;

    private final CheckSettings settings;
    private final Reexamining reexamining;
    private final FindingWords findings;
    private final CheckWords words;

    CheckPages(CheckSettings settings, Reexamining reexamining, FindingWords findings, CheckWords words) {
        this.settings = settings;
        this.reexamining = reexamining;
        this.findings = findings;
        this.words = words;
    }

    /// Fields as the present settings would have been typed.
    CheckForm standing(CheckTarget target) {
        var history = settings.history(target.reach());
        var fields = new HashMap<String, String>();
        fields.put("seen", String.valueOf(history.size()));
        ChangingChecks.latest(history).forEach((check, kept) -> {
            Setting setting = kept.setting();
            if (setting.severity() != null)
                fields.put("severity-" + check, setting.severity().name());
            if (setting.limit() != null) fields.put("limit-" + check, Vietnamese.number(setting.limit()));
            if (setting.relation() != null)
                fields.put("relation", setting.relation().name());
        });
        return new CheckForm(fields);
    }

    CheckPage page(CheckTarget target, CheckForm form, List<CheckForm.Fault> wrong, boolean mayEdit, Locale locale) {
        Indicator indicator = target.indicator();
        Measure measure = indicator == null ? null : Measure.of(indicator);
        return new CheckPage(
                target.slug(),
                target.resolution(),
                indicator == null ? null : indicator.code(),
                target.name(),
                target.action(),
                mayEdit,
                rows(target, form, wrong, locale),
                indicator == null || indicator.parentCode() == null
                        ? null
                        : new Choice(words.relations(form.text("relation"), locale)),
                form.text("seen"),
                form.text("reason"),
                wrong.stream()
                        .map(fault -> new Faults("#" + fault.field(), said(fault, locale)))
                        .toList(),
                null,
                settings.history(target.reach()).stream()
                        .map(kept -> words.line(kept, measure, locale))
                        .toList());
    }

    /// The same with what the settings as typed would say of the values that there are.
    CheckPage preview(CheckTarget target, CheckForm form, List<Setting> wanted, Locale locale) {
        var page = page(target, form, List.of(), true, locale);
        var indicators = target.concerned();
        var ids = indicators.stream().map(Indicator::id).toList();
        Level level = target.indicator() == null ? Level.PROVINCE : Level.INDICATOR;
        var effect = reexamining.effect(indicators, plans -> plans.replacing(level, ids, wanted));
        return new CheckPage(
                page.slug(),
                page.resolution(),
                page.code(),
                page.name(),
                page.action(),
                true,
                page.rows(),
                page.relation(),
                page.seen(),
                page.reason(),
                page.faults(),
                new Preview(
                        effect.values(),
                        counts(effect),
                        effect.changed().stream()
                                .limit(MOST_SHOWN)
                                .map(changed -> changed(changed, locale))
                                .toList(),
                        Math.max(0, effect.changed().size() - MOST_SHOWN)),
                page.history());
    }

    private static List<Count> counts(Reexamining.Effect effect) {
        return Stream.of(Severity.BLOCKS, Severity.NEEDS_REASON, Severity.INFORMS)
                .map(severity -> new Count(
                        "checks.severity." + severity,
                        severity.sign(),
                        css(severity),
                        effect.before().getOrDefault(severity, 0L),
                        effect.after().getOrDefault(severity, 0L)))
                .toList();
    }

    private static String css(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Changed changed(Reexamining.Changed changed, Locale locale) {
        return new Changed(
                changed.slot().indicator().code(),
                changed.slot().period().toString(),
                changed.unit(),
                findings.shown(changed.before(), locale),
                findings.shown(changed.after(), locale));
    }

    private List<Row> rows(CheckTarget target, CheckForm form, List<CheckForm.Fault> wrong, Locale locale) {
        Indicator indicator = target.indicator();
        Plans plans = settings.plans(indicator == null ? List.of() : List.of(indicator.id()));
        Map<Check, Kept> province =
                target.indicator() == null ? ChangingChecks.latest(settings.history(target.reach())) : Map.of();
        return CheckForm.configurable().stream()
                .map(check -> row(check, target, plans, province, form, wrong, locale))
                .toList();
    }

    private Row row(
            Check check,
            CheckTarget target,
            Plans plans,
            Map<Check, Kept> province,
            CheckForm form,
            List<CheckForm.Fault> wrong,
            Locale locale) {
        Indicator indicator = target.indicator();
        Measure measure = indicator == null ? null : Measure.of(indicator);
        String field = "limit-" + check;
        return new Row(
                check.name(),
                "checks.check." + check,
                indicator == null
                        ? set(province.get(check), locale)
                        : words.rule(check, plans.of(indicator).of(check), measure, locale),
                indicator == null
                        ? ""
                        : words.rule(check, without(plans, indicator).of(check), measure, locale),
                words.severities(form.text("severity-" + check), locale),
                check.limit() != Check.Limit.NONE,
                form.text(field),
                words.unit(check, measure, locale),
                wrong.stream()
                        .filter(fault -> fault.field().equals(field))
                        .map(fault -> said(fault, locale))
                        .findFirst()
                        .orElse(null));
    }

    private String set(@Nullable Kept kept, Locale locale) {
        return kept == null
                ? words.say("checks.setting.byKind", locale)
                : words.line(kept, null, locale).setting();
    }

    private static Rules without(Plans plans, Indicator indicator) {
        return plans.replacing(Level.INDICATOR, List.of(indicator.id()), List.of())
                .of(indicator);
    }

    private String said(CheckForm.Fault fault, Locale locale) {
        return words.say(fault.why().key(), locale, fault.why().arguments().toArray());
    }
}
