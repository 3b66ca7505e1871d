package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.typesetting.Letterhead;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Seal;
import vn.cotmoc.typesetting.Signature;

/// Sets a snapshot as the report of the review: what was reached, what was done, what is difficult and proposed, and
/// the
/// tables behind it. It reads nothing but the snapshot.
///
/// @param counted called for each row of a table as it is written
record WritingReports(Snapshot snapshot, String sha256, Runnable counted) {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    WritingReports(Snapshot snapshot, String sha256) {
        this(snapshot, sha256, () -> {});
    }

    /// How many rows the tables of a report have.
    static int rows(Snapshot snapshot) {
        return new WritingAnnexes(snapshot, OfficialForm.PARTY, () -> {}).rows();
    }

    OfficialDocument document() {
        var head = snapshot.head();
        var issuer = head.issuer();
        return new OfficialDocument(
                form(),
                new Letterhead(issuer.parentBody(), issuer.body(), null, issuer.symbol(), issuer.place(), null),
                snapshot.word("kind"),
                head.title(),
                new OfficialDocument.Marks(!head.hasNumber(), head.illustrative()),
                head.knownOn(),
                parts(),
                new Signature(issuer.authority(), issuer.position(), issuer.name()),
                issuer.recipients(),
                head.hasNumber() ? seal() : null);
    }

    private OfficialForm form() {
        return OfficialForm.valueOf(snapshot.head().issuer().form());
    }

    private Seal seal() {
        var lines = snapshot.head().checkpoint() == null
                ? List.<String>of()
                : List.of(snapshot.word(ReportWords.CHECKPOINT));
        return new Seal(
                snapshot.head().number(),
                sha256,
                "%s/verify/%s/%s"
                        .formatted(
                                snapshot.head().verification(), snapshot.head().number(), sha256),
                lines);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(snapshot.word(ReportWords.INTRODUCTION)));
        var headings = new Headings(form());
        parts.add(headings.next(snapshot.word("results")));
        said(Place.Section.RESULTS, parts);
        for (var resolution : snapshot.resolutions()) results(resolution, parts);
        parts.add(headings.next(snapshot.word("tasks")));
        for (var resolution : snapshot.resolutions())
            parts.add(new Part.Paragraph(snapshot.word(ReportWords.TASKS + resolution.slug())));
        for (var section : List.of(Place.Section.DIFFICULTIES, Place.Section.CAUSES, Place.Section.PROPOSALS))
            section(section, headings, parts);
        parts.addAll(new WritingAnnexes(snapshot, form(), counted).parts());
        return parts;
    }

    /// What the province says, and beneath it what the agencies have said of their tasks; left out where nobody has.
    private void section(Place.Section section, Headings headings, List<Part> parts) {
        var told = told(section);
        if (snapshot.said(Place.of(section)).isEmpty() && told.isEmpty()) return;
        parts.add(headings.next(snapshot.word(section.name())));
        said(section, parts);
        if (told.isEmpty()) return;
        boolean difficulties = section == Place.Section.DIFFICULTIES;
        parts.add(new Part.Paragraph(snapshot.word(difficulties ? "taskDifficulties" : "taskProposals")));
        parts.add(new Part.Bullets(told));
    }

    private List<String> told(Place.Section section) {
        return snapshot.resolutions().stream()
                .flatMap(resolution -> resolution.tasks().stream())
                .flatMap(task -> Optional.ofNullable(
                        switch (section) {
                            case DIFFICULTIES -> task.difficulty();
                            case PROPOSALS -> task.proposal();
                            case RESULTS, CAUSES -> null;
                        })
                        .map(words -> "%s %s: %s".formatted(snapshot.word("task"), task.number(), words))
                        .stream())
                .toList();
    }

    private void results(FrozenResolution resolution, List<Part> parts) {
        if (snapshot.resolutions().size() > 1) parts.add(new Part.Heading(2, resolution.name()));
        parts.add(new Part.Paragraph(snapshot.word(ReportWords.SUMMARY + resolution.slug())));
        var charts = new DrawingReports(snapshot);
        charts.counts(resolution).ifPresent(parts::add);
        parts.addAll(charts.trajectories(resolution));
        var words = resolution.rows().stream()
                .flatMap(row -> snapshot.said(Place.of(resolution.slug(), row.code())).stream()
                        .map(said -> "%s. %s: %s".formatted(row.code(), row.label(), said)))
                .toList();
        if (words.isEmpty()) return;
        parts.add(new Part.Paragraph(snapshot.word("rows")));
        parts.add(new Part.Bullets(words));
    }

    private void said(Place.Section section, List<Part> parts) {
        snapshot.said(Place.of(section))
                .ifPresent(words -> words.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> parts.add(new Part.Paragraph(line))));
    }

    /// Sections are numbered as they come: one without words leaves no gap.
    private static final class Headings {
        // Hướng dẫn 05-HD/VPTW writes I-, Nghị định 30/2020 I.
        private final String sign;
        private int last;

        Headings(OfficialForm form) {
            sign = switch (form) {
                case PARTY -> "- ";
                case STATE -> ". ";
            };
        }

        Part next(String words) {
            return new Part.Heading(1, ROMAN.get(last++) + sign + words);
        }
    }
}
