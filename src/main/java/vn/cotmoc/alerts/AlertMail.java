package vn.cotmoc.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.alerts.LettersToSend.Addressed;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reminders.PortalMail;
import vn.cotmoc.reminders.PortalMail.Content;
import vn.cotmoc.reminders.PortalMail.Line;
import vn.cotmoc.reminders.PortalMail.Section;

/// Writes a letter about changed verdicts as a mail: words and signs, never a figure.
@Component
class AlertMail {

    private static final int MOST = 40;

    private final AlertWords words;
    private final PortalMail mails;

    AlertMail(AlertWords words, PortalMail mails) {
        this.words = words;
        this.mails = mails;
    }

    void write(Addressed addressed, MimeMessage mail) throws MessagingException {
        var locale = addressed.language().locale();
        var letter = addressed.letter();
        mails.write(
                new Content(
                        "alert." + letter.id(),
                        addressed.email(),
                        words.say(
                                "alerts.mail.subject." + letter.pace(),
                                locale,
                                addressed.lines().size()),
                        opening(addressed, locale),
                        List.of(section(addressed, locale)),
                        List.of(new Line(words.say("alerts.mail.settings", locale), "/alerts"))),
                locale,
                mail);
    }

    private List<String> opening(Addressed addressed, Locale locale) {
        var opening = new ArrayList<String>();
        opening.add(words.say("reminders.mail.greeting", locale, addressed.name()));
        if (addressed.letter().isIllustrative()) opening.add(words.say("alerts.mail.illustrative", locale));
        return opening;
    }

    private Section section(Addressed addressed, Locale locale) {
        var lines = addressed.lines();
        int more = lines.size() - MOST;
        return new Section(
                words.say("alerts.mail.changed", locale),
                lines.stream()
                        .limit(MOST)
                        .map(line -> new Line(sentence(line, locale), line.href()))
                        .toList(),
                more > 0 ? words.say("alerts.mail.more", locale, more) : "");
    }

    private String sentence(AlertLine line, Locale locale) {
        String said = words.say(
                "alerts.mail.line",
                locale,
                line.resolution(),
                line.code(),
                line.label(),
                Optional.ofNullable(line.before())
                        .map(before -> chip(before, locale))
                        .orElse("–"),
                chip(line.after(), locale),
                line.turn(),
                line.why());
        return line.steps().isEmpty()
                ? said
                : said + " " + words.say("alerts.mail.steps", locale, String.join(" | ", line.steps()));
    }

    private String chip(VerdictChip chip, Locale locale) {
        return chip.sign() + " " + words.say(chip.key(), locale);
    }
}
