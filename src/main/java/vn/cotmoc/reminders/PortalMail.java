package vn.cotmoc.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Every mail of the portal: plain text, and the same as simple HTML.
@Component
@EnableConfigurationProperties(ReminderSettings.class)
public class PortalMail {

    private final ReminderSettings settings;

    PortalMail(ReminderSettings settings) {
        this.settings = settings;
    }

    /// What is said to whom; a mail that is repeated after a crash has the same `id` and so is the same mail to whoever
    /// keeps it.
    public record Content(
            String id, String to, String subject, List<String> opening, List<Section> sections, List<Line> closing) {}

    /// What is said about one kind of things, with a link for each, and what has no room.
    public record Section(String title, List<Line> lines, String rest) {}

    /// Words, and the page of the portal that they lead to.
    public record Line(String words, String path) {}

    public void write(Content content, Locale locale, MimeMessage mail) throws MessagingException {
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender());
        helper.setTo(content.to());
        helper.setSubject(content.subject());
        helper.setText(plain(content), html(content, locale));
        String host = settings.sender().substring(settings.sender().indexOf('@') + 1);
        mail.setHeader("Message-ID", "<%s@%s>".formatted(content.id(), host));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", locale.getLanguage());
    }

    private String plain(Content content) {
        var lines = new ArrayList<>(content.opening());
        content.sections().forEach(section -> {
            lines.add("\n" + section.title());
            section.lines().forEach(line -> lines.add("- " + line.words() + "\n  " + settings.link(line.path())));
            if (!section.rest().isEmpty()) lines.add("- " + section.rest());
        });
        lines.add("");
        content.closing().forEach(line -> lines.add(line.words() + ": " + settings.link(line.path())));
        return String.join("\n", lines) + "\n";
    }

    private String html(Content content, Locale locale) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"%s\"><body>".formatted(locale.getLanguage()));
        content.opening().forEach(line -> page.append("<p>%s</p>".formatted(escaped(line))));
        content.sections().forEach(section -> {
            page.append("<h2>%s</h2><ul>".formatted(escaped(section.title())));
            section.lines().forEach(line -> page.append("<li>%s</li>".formatted(anchor(line))));
            if (!section.rest().isEmpty()) page.append("<li>%s</li>".formatted(escaped(section.rest())));
            page.append("</ul>");
        });
        var closing = content.closing().stream().map(this::anchor).toList();
        return page.append("<p>%s</p></body></html>".formatted(String.join("<br>", closing)))
                .toString();
    }

    private String anchor(Line line) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(settings.link(line.path())), escaped(line.words()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
