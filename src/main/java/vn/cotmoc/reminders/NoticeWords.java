package vn.cotmoc.reminders;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;

/// Notices as sentences, in the language of whoever reads them.
@Component
public class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String kind(Kind kind, Locale locale) {
        return say("reminders.kind." + kind, locale);
    }

    public String sentence(Notice notice, Locale locale) {
        String said = say(
                "reminders.notice." + notice.kind(),
                locale,
                period(notice, locale),
                notice.amount(),
                notice.dueOn() == null ? "" : Vietnamese.date(notice.dueOn()),
                Objects.requireNonNullElse(notice.days(), 0),
                Objects.requireNonNullElse(notice.code(), ""),
                notice.about());
        return notice.place().isEmpty() ? said : say("reminders.at", locale, notice.place(), said);
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String period(Notice notice, Locale locale) {
        var period =
                notice.period() == null ? null : Period.read(notice.period()).orElse(null);
        if (period == null) return "";
        String year = String.valueOf(period.year());
        return period.isYear()
                ? say("reminders.period.year", locale, year)
                : say("reminders.period.quarter", locale, String.valueOf(period.quarter()), year);
    }
}
