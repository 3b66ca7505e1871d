package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Says phrases, numbers, values and stages in the reader's language.
@Component
public class Saying {

    private final MessageSource messages;

    Saying(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Phrase phrase, Locale locale) {
        return messages.getMessage(phrase.key(), phrase.arguments().toArray(), locale);
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String number(BigDecimal number, int decimals, Locale locale) {
        if (!locale.getLanguage().equals("en")) return Vietnamese.number(number, decimals);
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /// A number as its indicator is published; a stage by its name.
    public String figure(BigDecimal number, Indicator indicator, Locale locale) {
        if (indicator.kind() == IndicatorKind.STAGE) {
            int rung = Math.clamp(number.setScale(0, RoundingMode.HALF_UP).intValue(), 0, Stage.values().length - 1);
            return say("targets.stage." + Stage.values()[rung], locale);
        }
        return number(number, decimals(indicator), locale);
    }

    public String figure(Optional<BigDecimal> number, Indicator indicator, Locale locale) {
        return number.map(known -> figure(known, indicator, locale)).orElse("");
    }

    /// What was reported, a ratio with its parts; or the reason why there is nothing.
    public String value(Figure figure, Indicator indicator, Locale locale) {
        return switch (figure.value()) {
            case null -> figure.missing() == null ? "" : say("reporting.missing." + figure.missing(), locale);
            case ReportedValue.Ratio _ -> derived(figure, indicator, locale);
            case ReportedValue.Part _ when figure.number().isPresent() -> derived(figure, indicator, locale);
            case ReportedValue other -> value(other, indicator, locale);
        };
    }

    public String value(ReportedValue value, Indicator indicator, Locale locale) {
        return switch (value) {
            case ReportedValue.Amount(var amount) -> number(amount, decimals(indicator), locale);
            case ReportedValue.Ratio ratio ->
                "%s (%s/%s)"
                        .formatted(
                                number(Figure.worth(ratio, kind(indicator)), decimals(indicator), locale),
                                plain(ratio.numerator(), locale),
                                plain(ratio.denominator(), locale));
            case ReportedValue.Part(var numerator) -> say("progress.value.numerator", locale, plain(numerator, locale));
            case ReportedValue.StageReached(var stage) -> say("targets.stage." + stage, locale);
        };
    }

    private String derived(Figure figure, Indicator indicator, Locale locale) {
        var parts = figure.parts().orElseThrow();
        return "%s (%s/%s)"
                .formatted(
                        number(figure.number().orElseThrow(), decimals(indicator), locale),
                        plain(parts.numerator(), locale),
                        plain(parts.denominator(), locale));
    }

    public String plain(BigDecimal number, Locale locale) {
        return number(number, Math.max(0, number.stripTrailingZeros().scale()), locale);
    }

    // A header row has no kind, and no values either.
    private static IndicatorKind kind(Indicator indicator) {
        return indicator.kind() == null ? IndicatorKind.LEVEL : indicator.kind();
    }

    private static int decimals(Indicator indicator) {
        return indicator.decimals() == null ? 1 : indicator.decimals();
    }
}
