package vn.cotmoc.reporting.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.Kept;
import vn.cotmoc.checks.Measure;
import vn.cotmoc.checks.Relation;
import vn.cotmoc.checks.Rule;
import vn.cotmoc.checks.Setting;
import vn.cotmoc.checks.Severity;
import vn.cotmoc.reporting.web.CheckPage.Line;
import vn.cotmoc.reporting.web.CheckPage.Option;
import vn.cotmoc.shared.Vietnamese;

/// Says rules and settings of the checks in the reader's language.
@Component
class CheckWords {

    private static final String NO_BREAK = "\u00a0";

    private final MessageSource messages;

    CheckWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// "Cần giải trình · 5 điểm"
    String rule(Check check, Rule rule, @Nullable Measure measure, Locale locale) {
        String weight = say("checks.severity." + rule.severity(), locale);
        BigDecimal limit = rule.limit();
        return check.limit() == Check.Limit.NONE || limit == null
                ? weight
                : weight + " · " + limit(limit, unit(check, measure, locale), locale);
    }

    /// What the limit of a check is counted in; by kind of indicator where no one is asked about.
    String unit(Check check, @Nullable Measure measure, Locale locale) {
        return switch (check.limit()) {
            case NONE -> "";
            case POINTS -> say("checks.unit.POINTS", locale);
            case PERCENT -> say("checks.unit.PERCENT", locale);
            case SCORE -> say("checks.unit.SCORE", locale);
            case CHANGE ->
                switch (measure) {
                    case null -> say("checks.unit.CHANGE", locale);
                    case POINTS -> say("checks.unit.POINTS", locale);
                    case RELATIVE -> say("checks.unit.PERCENT", locale);
                    case NOTHING -> "";
                };
        };
    }

    // A number and its unit stay together.
    private String limit(BigDecimal number, String unit, Locale locale) {
        return number(number, locale) + (unit.isEmpty() || unit.equals("%") ? unit : NO_BREAK + unit);
    }

    private String number(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    List<Option> severities(String chosen, Locale locale) {
        return options(Arrays.stream(Severity.values()).map(Severity::name), "checks.severity.", chosen, locale);
    }

    List<Option> relations(String chosen, Locale locale) {
        return options(Arrays.stream(Relation.values()).map(Relation::name), "checks.relation.", chosen, locale);
    }

    private List<Option> options(Stream<String> values, String prefix, String chosen, Locale locale) {
        return values.map(value -> new Option(value, say(prefix + value, locale), value.equals(chosen)))
                .toList();
    }

    Line line(Kept kept, @Nullable Measure measure, Locale locale) {
        Setting setting = kept.setting();
        var parts = Stream.of(
                        setting.severity() == null ? null : say("checks.severity." + setting.severity(), locale),
                        setting.limit() == null
                                ? null
                                : limit(setting.limit(), unit(setting.check(), measure, locale), locale),
                        setting.relation() == null ? null : say("checks.relation." + setting.relation(), locale))
                .filter(part -> part != null)
                .toList();
        return new Line(
                "checks.check." + setting.check(),
                parts.isEmpty() ? say("checks.setting.back", locale) : String.join(" · ", parts),
                kept.reason(),
                kept.author(),
                Vietnamese.moment(kept.at()));
    }
}
