package vn.cotmoc.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.PortalMail.Content;
import vn.cotmoc.reminders.PortalMail.Line;
import vn.cotmoc.reminders.PortalMail.Section;

/// Writes a digest as a mail.
@Component
class DigestMail {

    private static final int MOST_OF_A_KIND = 20;

    private final NoticeWords words;
    private final PortalMail mails;

    DigestMail(NoticeWords words, PortalMail mails) {
        this.words = words;
        this.mails = mails;
    }

    void write(Digest digest, MimeMessage mail) throws MessagingException {
        var locale = digest.preference().language().locale();
        mails.write(
                new Content(
                        "digest.%s.%s".formatted(digest.account(), digest.day()),
                        digest.email(),
                        words.say(
                                "reminders.mail.subject",
                                locale,
                                digest.notices().size()),
                        List.of(words.say("reminders.mail.greeting", locale, digest.name())),
                        sections(digest, locale),
                        List.of(
                                new Line(words.say("reminders.mail.all", locale), "/notices"),
                                new Line(words.say("reminders.mail.settings", locale), "/notices/settings"))),
                locale,
                mail);
    }

    private List<Section> sections(Digest digest, Locale locale) {
        return Arrays.stream(Kind.values())
                .map(kind -> section(
                        kind,
                        digest.notices().stream()
                                .filter(notice -> notice.kind() == kind)
                                .toList(),
                        locale))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Section section(Kind kind, List<Notice> notices, Locale locale) {
        int more = notices.size() - MOST_OF_A_KIND;
        return new Section(
                words.kind(kind, locale),
                notices.stream()
                        .limit(MOST_OF_A_KIND)
                        .map(notice -> new Line(words.sentence(notice, locale), notice.href()))
                        .toList(),
                more > 0 ? words.say("reminders.mail.more", locale, more) : "");
    }
}
