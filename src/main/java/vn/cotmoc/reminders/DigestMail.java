package vn.cotmoc.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.cotmoc.reminders.Notice.Kind;

/// Writes a digest as a mail: plain text, and the same as simple HTML.
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class DigestMail {

    private static final int MOST_OF_A_KIND = 20;

    private final NoticeWords words;
    private final ReminderSettings settings;

    DigestMail(NoticeWords words, ReminderSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /// What is said about one kind of notices, with a link for each.
    private record Section(String title, List<Line> lines, String rest) {}

    private record Line(String words, String link) {}

    void write(Digest digest, MimeMessage mail) throws MessagingException {
        var locale = digest.preference().language().locale();
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender());
        helper.setTo(digest.email());
        helper.setSubject(
                words.say("reminders.mail.subject", locale, digest.notices().size()));
        var sections = sections(digest, locale);
        helper.setText(plain(digest, sections, locale), html(digest, sections, locale));
        // A mail that is repeated after a crash is the same mail to whoever keeps it.
        String host = settings.sender().substring(settings.sender().indexOf('@') + 1);
        mail.setHeader("Message-ID", "<digest.%s.%s@%s>".formatted(digest.account(), digest.day(), host));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", locale.getLanguage());
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
                        .map(notice -> new Line(words.sentence(notice, locale), settings.link(notice.href())))
                        .toList(),
                more > 0 ? words.say("reminders.mail.more", locale, more) : "");
    }

    private String plain(Digest digest, List<Section> sections, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(words.say("reminders.mail.greeting", locale, digest.name()));
        sections.forEach(section -> {
            lines.add("\n" + section.title());
            section.lines().forEach(line -> lines.add("- " + line.words() + "\n  " + line.link()));
            if (!section.rest().isEmpty()) lines.add("- " + section.rest());
        });
        lines.add("\n" + words.say("reminders.mail.all", locale) + ": " + settings.link("/notices"));
        lines.add(words.say("reminders.mail.settings", locale) + ": " + settings.link("/notices/settings"));
        return String.join("\n", lines) + "\n";
    }

    private String html(Digest digest, List<Section> sections, Locale locale) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"%s\"><body>".formatted(locale.getLanguage()));
        page.append("<p>%s</p>".formatted(escaped(words.say("reminders.mail.greeting", locale, digest.name()))));
        sections.forEach(section -> {
            page.append("<h2>%s</h2><ul>".formatted(escaped(section.title())));
            section.lines().forEach(line -> page.append("<li>%s</li>".formatted(anchor(line))));
            if (!section.rest().isEmpty()) page.append("<li>%s</li>".formatted(escaped(section.rest())));
            page.append("</ul>");
        });
        page.append("<p>%s<br>%s</p></body></html>"
                .formatted(
                        anchor(new Line(words.say("reminders.mail.all", locale), settings.link("/notices"))),
                        anchor(new Line(
                                words.say("reminders.mail.settings", locale), settings.link("/notices/settings")))));
        return page.toString();
    }

    private static String anchor(Line line) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(line.link()), escaped(line.words()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
