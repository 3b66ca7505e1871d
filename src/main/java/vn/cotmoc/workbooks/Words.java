package vn.cotmoc.workbooks;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;

/// Says phrases and values in the reader's language.
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String say(Phrase phrase, Locale locale) {
        return say(phrase.key(), locale, phrase.arguments().toArray());
    }

    /// A value as it was entered; its words are those of the person who asks.
    String value(Figure figure) {
        return value(figure, LocaleContextHolder.getLocale());
    }

    String value(Figure figure, Locale locale) {
        return switch (figure.value()) {
            case ReportedValue.Amount(var amount) -> Vietnamese.number(amount);
            case ReportedValue.Ratio(var part, var whole) -> Vietnamese.number(part) + "/" + Vietnamese.number(whole);
            case ReportedValue.Part(var part) -> Vietnamese.number(part);
            case ReportedValue.StageReached(var stage) -> say("targets.stage." + stage, locale);
            case null -> figure.missing() == null ? "" : say("reporting.missing." + figure.missing(), locale);
        };
    }
}
