package vn.cotmoc.assignments.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;

/// Says phrases, days and moments of tasks in the reader's language.
@Component
class TaskWords {

    private final MessageSource messages;
    private final Clock clock;

    TaskWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(Phrase phrase, Locale locale) {
        return messages.getMessage(phrase.key(), phrase.arguments().toArray(), locale);
    }

    String moment(Instant at) {
        return Vietnamese.moment(at);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.date(day);
    }
}
