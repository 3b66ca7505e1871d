package vn.cotmoc.reviews.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.reviews.ComparedRow;
import vn.cotmoc.reviews.ComparingReviews;
import vn.cotmoc.reviews.FrozenFiles;
import vn.cotmoc.reviews.FrozenResolution;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.ReviewFormat;
import vn.cotmoc.reviews.ReviewKind;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.reviews.Soundness;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;

/// Frozen reviews for programs: which there are, one of them, its files, and what has changed since.
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewApi {

    private final Reviews reviews;
    private final ComparingReviews comparisons;
    private final FrozenFiles files;

    ReviewApi(Reviews reviews, ComparingReviews comparisons, FrozenFiles files) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.files = files;
    }

    record ReviewItem(
            String number,
            String province,
            ReviewKind kind,
            int year,
            LocalDate knownOn,
            String title,
            boolean illustrative,
            String sha256,
            String frozenBy,
            Instant frozenAt) {
        static ReviewItem of(Review review) {
            return new ReviewItem(
                    review.number(),
                    review.provinceCode(),
                    review.kind(),
                    review.year(),
                    review.knownOn(),
                    review.title(),
                    review.illustrative(),
                    review.sha256(),
                    review.author(),
                    review.frozenAt());
        }
    }

    record OneItem(
            ReviewItem review, Soundness soundness, Map<String, Map<String, Integer>> counts, List<String> formats) {}

    @GetMapping
    List<ReviewItem> list(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q) {
        return reviews.list(Typed.words(province), Typed.one(ReviewKind.class, kind), year, Typed.words(q)).stream()
                .map(ReviewItem::of)
                .toList();
    }

    @GetMapping("/{number}")
    OneItem show(@PathVariable String number) {
        var read = reviews.read(review(number));
        return new OneItem(
                ReviewItem.of(read.review()),
                read.soundness(),
                read.snapshot().resolutions().stream()
                        .collect(java.util.stream.Collectors.toMap(FrozenResolution::slug, FrozenResolution::counts)),
                formats());
    }

    @GetMapping("/{number}/export")
    ResponseEntity<byte[]> export(@PathVariable String number, @RequestParam(defaultValue = "json") String format) {
        var review = review(number);
        var wanted = ReviewFormat.of(format)
                .orElseThrow(() ->
                        Problem.badField("format", "problem.field.not-among", "format", String.join(", ", formats())));
        return Downloads.of(files.file(review, wanted));
    }

    @GetMapping("/{number}/differences")
    List<ComparedRow> differences(@PathVariable String number) {
        return comparisons.sinceFrozen(review(number));
    }

    @GetMapping("/{number}/comparison")
    List<ComparedRow> comparison(@PathVariable String number, @RequestParam(name = "with") String other) {
        return comparisons.between(review(number), review(other));
    }

    private static List<String> formats() {
        return java.util.Arrays.stream(ReviewFormat.values())
                .map(ReviewFormat::extension)
                .toList();
    }

    private Review review(String number) {
        return reviews.find(number).orElseThrow(Problem::notFound);
    }
}
