package vn.cotmoc.evidence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.Attachment;
import vn.cotmoc.evidence.Elsewhere;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.EvidenceId;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.evidence.web.EvidencePage.FileRow;
import vn.cotmoc.evidence.web.EvidencePage.Same;
import vn.cotmoc.shared.Vietnamese;

/// Draws the files of a value as rows of its page.
@Component
class DrawingEvidence {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private final MessageSource messages;

    DrawingEvidence(MessageSource messages) {
        this.messages = messages;
    }

    /// What the rows are drawn against.
    ///
    /// @param revision the latest that the reader sees
    /// @param approved the latest approved one; files before it stay
    /// @param open whether this person may take files back now
    record Standing(Subject subject, int revision, int approved, boolean open, List<Elsewhere> elsewhere) {

        /// Which revision a file belongs to matters where a value has several.
        boolean tellsRevisions() {
            return switch (subject) {
                case Subject.Value _ -> true;
                case Subject.Report _ -> false;
            };
        }
    }

    /// The reason for taking a file back that was not enough.
    record WrongReason(EvidenceId id, String typed, String fault) {}

    FileRow row(Attachment file, Standing standing, @Nullable WrongReason wrong, Locale locale) {
        WrongReason mine = wrong != null && wrong.id().equals(file.id()) ? wrong : null;
        boolean open = standing.open() && file.isInForce() && standing.approved() <= file.revision();
        return new FileRow(
                file.id().toString(),
                file.fileName(),
                href(file, standing),
                size(file.size(), locale),
                file.scanned(),
                document(file, locale),
                file.title() == null ? "" : file.title(),
                say(locale, "evidence.by", file.author(), moment(file.attachedAt())),
                state(file, standing, locale),
                file.sha256(),
                file.illustrative(),
                withdrawn(file, locale),
                open ? EvidenceAddress.of(standing.subject(), file.id(), "/withdrawal") : null,
                mine == null ? null : mine.typed(),
                mine == null ? null : mine.fault(),
                same(file, standing.elsewhere(), locale));
    }

    // What was taken back from a report on a task is handed out no more.
    private static @Nullable String href(Attachment file, Standing standing) {
        return file.isInForce() || standing.tellsRevisions()
                ? EvidenceAddress.of(standing.subject(), file.id(), "")
                : null;
    }

    private String state(Attachment file, Standing standing, Locale locale) {
        if (!file.isInForce()) return say(locale, "evidence.state.withdrawn");
        if (!standing.tellsRevisions()) return say(locale, "evidence.state.inForce");
        if (file.revision() == 0) return say(locale, "evidence.beforeFirst");
        String key = file.revision() < standing.revision() ? "evidence.ofRevision" : "evidence.ofLatest";
        return say(locale, key, file.revision());
    }

    String size(long bytes, Locale locale) {
        var kilobytes = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.UP);
        return kilobytes.compareTo(KILO) < 0
                ? say(locale, "evidence.size.kilobytes", Vietnamese.number(kilobytes.setScale(0, RoundingMode.UP)))
                : say(
                        locale,
                        "evidence.size.megabytes",
                        Vietnamese.number(kilobytes.divide(KILO, 1, RoundingMode.UP), 1));
    }

    private String document(Attachment file, Locale locale) {
        String day = file.date() == null ? null : Vietnamese.date(file.date());
        if (file.number() == null) return day == null ? "" : say(locale, "evidence.document.dated", day);
        return day == null
                ? say(locale, "evidence.document.numbered", file.number())
                : say(locale, "evidence.document", file.number(), day);
    }

    private @Nullable String withdrawn(Attachment file, Locale locale) {
        var withdrawal = file.withdrawal();
        return withdrawal == null
                ? null
                : say(locale, "evidence.withdrawn", withdrawal.author(), moment(withdrawal.at()), withdrawal.reason());
    }

    private List<Same> same(Attachment file, List<Elsewhere> elsewhere, Locale locale) {
        return elsewhere.stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .map(other -> new Same(other.href(), sameWords(other, locale)))
                .toList();
    }

    private String sameWords(Elsewhere other, Locale locale) {
        return Stream.of(
                        say(locale, "evidence.same.value", other.code(), other.period()),
                        other.provincial() ? "" : say(locale, "evidence.same.unit", other.unitCode()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String moment(Instant instant) {
        return Vietnamese.moment(instant);
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
