package vn.cotmoc.reviews.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.FrozenResolution;
import vn.cotmoc.reviews.Place;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.reviews.Snapshot;
import vn.cotmoc.reviews.Soundness;
import vn.cotmoc.users.CurrentUser;

/// A frozen review: what it is, its files or how far they are, and what it says.
record ReviewPage(
        ReviewLine review,
        boolean mayReplace,
        boolean sound,
        @Nullable String warningKey,
        int corrected,
        int changed,
        FilesView files,
        String formKey,
        @Nullable Checkpoint checkpoint,
        List<TableView> tables,
        List<Section> sections) {

    record Checkpoint(String number, String hash) {}

    record Section(String key, List<String> lines) {}

    static ReviewPage of(Reviews.Read read, FilesView files, int corrected, int changed, CurrentUser user) {
        var snapshot = read.snapshot();
        var seal = snapshot.head().checkpoint();
        return new ReviewPage(
                ReviewLine.of(read.review()),
                read.review().replacedBy() == null && user.mayEdit(read.review().province()),
                read.soundness().isSound(),
                read.soundness() == Soundness.SOUND ? null : "reviews.soundness." + read.soundness(),
                corrected,
                changed,
                files,
                "typesetting.form." + snapshot.head().issuer().form(),
                seal == null ? null : new Checkpoint(String.valueOf(seal.number()), seal.hash()),
                snapshot.resolutions().stream()
                        .map(resolution -> new TableView(
                                resolution,
                                snapshot.word("summary/" + resolution.slug()),
                                snapshot.word("tasks/" + resolution.slug()),
                                comments(resolution, snapshot)))
                        .toList(),
                sections(snapshot));
    }

    private static List<TableView.Comment> comments(FrozenResolution resolution, Snapshot snapshot) {
        return resolution.rows().stream()
                .flatMap(row -> snapshot.said(Place.of(resolution.slug(), row.code())).stream()
                        .map(words -> new TableView.Comment("%s. %s".formatted(row.code(), row.label()), words)))
                .toList();
    }

    private static List<Section> sections(Snapshot snapshot) {
        return Arrays.stream(Place.Section.values())
                .flatMap(section -> snapshot.said(Place.of(section)).stream()
                        .map(words -> new Section(
                                "reviews.section." + section.name().toUpperCase(Locale.ROOT),
                                words.lines().filter(line -> !line.isBlank()).toList())))
                .toList();
    }
}
