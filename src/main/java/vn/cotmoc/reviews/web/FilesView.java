package vn.cotmoc.reviews.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.FrozenFiles;
import vn.cotmoc.reviews.Making;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.ReviewFormat;

/// The files of a review that are there, and how far the others are.
///
/// @param words which of them is being written, and how many of its rows are
record FilesView(String number, boolean done, boolean failed, int percent, String words, List<File> files) {

    private static final long KILO = 1024;

    record File(String label, String size, String href) {}

    static FilesView of(Review review, FrozenFiles.Standing standing, Saying saying, Locale locale) {
        return new FilesView(
                review.number(),
                standing.isDone(),
                standing.making().failed(),
                standing.percent(),
                words(standing.making(), saying, locale),
                Arrays.stream(ReviewFormat.values())
                        .filter(format -> standing.sizes().containsKey(format))
                        .map(format -> file(review, format, standing.sizes().getOrDefault(format, 0L)))
                        .toList());
    }

    private static File file(Review review, ReviewFormat format, long bytes) {
        return new File(
                format.name(),
                "%d KB".formatted((bytes + KILO - 1) / KILO),
                "/reviews/%s/files/%s".formatted(review.number(), format.extension()));
    }

    private static String words(Making making, Saying saying, Locale locale) {
        String again = making.isAgain() ? saying.say("reviews.files.again", locale, making.begun()) + " " : "";
        var format = making.format();
        if (format == null) return again;
        if (making.inAll() == 0) return again + saying.say("reviews.files.begun", locale, format.name());
        String key = making.hasWrittenAllRows() ? "reviews.files.closing" : "reviews.files.rows";
        return again + saying.say(key, locale, format.name(), making.written(), making.inAll());
    }
}
