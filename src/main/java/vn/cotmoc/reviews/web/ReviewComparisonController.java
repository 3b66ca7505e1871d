package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.ComparedRow;
import vn.cotmoc.reviews.ComparingReviews;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;

/// What a frozen review says against today, and two reviews row by row.
@Controller
@RequestMapping("/reviews")
class ReviewComparisonController {

    private final Reviews reviews;
    private final ComparingReviews comparisons;
    private final Saying saying;

    ReviewComparisonController(Reviews reviews, ComparingReviews comparisons, Saying saying) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.saying = saying;
    }

    record Differences(ReviewLine review, int corrected, List<ComparisonView.Line> lines) {}

    record Compared(
            ReviewLine first,
            ReviewLine second,
            int same,
            int differing,
            int single,
            List<ComparisonView.Line> lines) {}

    @GetMapping("/{number}/differences")
    String differences(@PathVariable String number, Locale locale, Model model) {
        var review = review(number);
        var rows = comparisons.sinceFrozen(review);
        model.addAttribute(
                "page",
                new Differences(
                        ReviewLine.of(review),
                        ComparingReviews.figures(rows),
                        new ComparisonView(saying, locale).lines(rows)));
        return "reviews/differences";
    }

    @GetMapping("/{number}/differences.csv")
    ResponseEntity<byte[]> differencesCsv(@PathVariable String number, Locale locale) {
        var review = review(number);
        return CsvFile.of(
                "thay-doi-sau-khi-chot-%s.csv".formatted(review.number()),
                new ComparisonView(saying, locale)
                        .csv(comparisons.sinceFrozen(review), review.number(), saying.say("reviews.today", locale)));
    }

    @GetMapping("/comparison")
    String compare(
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            Locale locale,
            Model model) {
        var one = review(first);
        var other = review(second);
        var rows = comparisons.between(one, other);
        model.addAttribute(
                "page",
                new Compared(
                        ReviewLine.of(one),
                        ReviewLine.of(other),
                        count(rows, ComparedRow::isSame),
                        count(rows, row -> !row.changes().isEmpty()),
                        count(rows, row -> row.isOnlyInFirst() || row.isOnlyInSecond()),
                        new ComparisonView(saying, locale).lines(rows)));
        return "reviews/comparison";
    }

    @GetMapping("/comparison.csv")
    ResponseEntity<byte[]> compareCsv(
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            Locale locale) {
        var one = review(first);
        var other = review(second);
        return CsvFile.of(
                "so-sanh-%s-%s.csv".formatted(one.number(), other.number()),
                new ComparisonView(saying, locale).csv(comparisons.between(one, other), one.number(), other.number()));
    }

    private static int count(List<ComparedRow> rows, java.util.function.Predicate<ComparedRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    private Review review(@Nullable String number) {
        return reviews.find(number == null ? "" : number).orElseThrow(Problem::notFound);
    }
}
