package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Finding;
import vn.cotmoc.shared.Vietnamese;

/// A finding as lists and its own page print it.
record FindingLine(
        String href,
        String agencyId,
        String agency,
        boolean reached,
        int number,
        String title,
        String province,
        String severityKey,
        String words,
        String subject,
        @Nullable String subjectHref,
        String dueOn,
        String stateKey,
        String css,
        String sign,
        boolean late,
        String answer,
        String author,
        String issuedAt) {

    static FindingLine of(Finding finding, LocalDate today) {
        var latest = finding.latest();
        boolean late = finding.isLate(today);
        return new FindingLine(
                "/findings/" + finding.id(),
                finding.agency().toString(),
                finding.agencyName(),
                finding.reached(),
                finding.number(),
                finding.title(),
                finding.provinceName(),
                "inspections.severity." + finding.severity(),
                finding.words(),
                finding.about().subject(),
                finding.about().href(),
                Vietnamese.date(finding.dueOn()),
                "inspections.state." + finding.state(),
                late ? "late" : finding.state().name().toLowerCase(Locale.ROOT),
                late ? "▲" : sign(finding),
                late,
                latest == null ? "" : latest.words(),
                finding.authorName(),
                Vietnamese.moment(finding.recordedAt()));
    }

    private static String sign(Finding finding) {
        return switch (finding.state()) {
            case NEW -> "○";
            case ANSWERED -> "◑";
            case ACCEPTED -> "✓";
            case REJECTED -> "↩";
            case CLOSED -> "■";
        };
    }
}
