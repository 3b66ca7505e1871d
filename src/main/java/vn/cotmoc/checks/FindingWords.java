package vn.cotmoc.checks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.targets.Phrase;

/// Says findings in the reader's language, with the numbers in its format.
@Component
public class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Finding finding, Locale locale) {
        Phrase phrase = finding.phrase();
        return messages.getMessage(phrase.key(), phrase.arguments().toArray(), locale);
    }

    /// What `checks/fragments.html :: findings` prints.
    public List<ShownFinding> shown(Collection<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new ShownFinding(
                        finding.check().name(),
                        finding.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        finding.severity().sign(),
                        "checks.severity." + finding.severity(),
                        say(finding, locale)))
                .toList();
    }
}
