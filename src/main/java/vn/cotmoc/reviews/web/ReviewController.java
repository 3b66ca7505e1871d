package vn.cotmoc.reviews.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.ComparingReviews;
import vn.cotmoc.reviews.FrozenFiles;
import vn.cotmoc.reviews.Preparations;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.ReviewFormat;
import vn.cotmoc.reviews.ReviewKind;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// *Sơ kết*: which reviews there are, one of them, and its files.
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private final Reviews reviews;
    private final Preparations preparations;
    private final ComparingReviews comparisons;
    private final FrozenFiles files;
    private final Saying saying;

    ReviewController(
            Reviews reviews,
            Preparations preparations,
            ComparingReviews comparisons,
            FrozenFiles files,
            Saying saying) {
        this.reviews = reviews;
        this.preparations = preparations;
        this.comparisons = comparisons;
        this.files = files;
        this.saying = saying;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        String place = Typed.words(province);
        var found = reviews.list(place, Typed.one(ReviewKind.class, kind), Typed.year(year), Typed.words(q));
        var drafts = preparations.open().stream()
                .filter(draft -> place == null || draft.provinceCode().equals(place))
                .map(ReviewsPage.DraftLine::of)
                .toList();
        model.addAttribute(
                "page",
                new ReviewsPage(
                        ReviewsPage.lines(found),
                        drafts,
                        place,
                        Typed.one(ReviewKind.class, kind) == null ? null : kind,
                        Typed.year(year) == null ? null : year,
                        Objects.requireNonNullElse(Typed.words(q), ""),
                        ReviewsPage.allKinds(),
                        openHref(user, place),
                        ReviewsPage.lines(reviews.list(place, null, null, null))));
        return "reviews/reviews";
    }

    /// Where an editor begins a new one: in the province of the list, else at home.
    private static @Nullable String openHref(CurrentUser user, @Nullable String province) {
        String where = province == null ? user.homeProvinceCode() : province;
        return user.has(Role.EDITOR) && where != null ? "/provinces/" + where + "/reviews/new" : null;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var read = reviews.read(review(number));
        var making = FilesView.of(read.review(), files.standing(read.review()), saying, locale);
        var changed = comparisons.sinceFrozen(read.snapshot());
        model.addAttribute(
                "page", ReviewPage.of(read, making, ComparingReviews.figures(changed), changed.size(), user));
        return "reviews/review";
    }

    /// How far the files are: small, and looking again by itself where there are no scripts.
    @GetMapping("/{number}/files")
    String files(@PathVariable String number, Locale locale, Model model, HttpServletResponse response) {
        var review = review(number);
        var making = FilesView.of(review, files.standing(review), saying, locale);
        if (!making.done() && !making.failed()) response.setHeader("Refresh", "2");
        model.addAttribute("review", ReviewLine.of(review));
        model.addAttribute("making", making);
        return "reviews/files";
    }

    @GetMapping("/{number}/files/{format}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String format) {
        var wanted = ReviewFormat.of(format).orElseThrow(Problem::notFound);
        return Downloads.of(files.file(review(number), wanted));
    }

    private Review review(String number) {
        return reviews.find(number).orElseThrow(Problem::notFound);
    }
}
