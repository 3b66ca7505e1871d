package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.ReplacingReviews;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Says which later review has taken the place of a frozen one.
@Controller
@RequestMapping("/reviews/{number}/replacement")
class ReplacementController {

    private final Reviews reviews;
    private final ReplacingReviews replacing;
    private final Saying saying;

    ReplacementController(Reviews reviews, ReplacingReviews replacing, Saying saying) {
        this.reviews = reviews;
        this.replacing = replacing;
        this.saying = saying;
    }

    record Page(
            ReviewLine review,
            List<ReviewLine> later,
            @Nullable String by,
            String reason) {}

    @GetMapping
    String ask(@PathVariable String number, @AuthenticationPrincipal CurrentUser user, Model model) {
        var review = review(number);
        if (!user.mayEdit(review.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return page(review, null, "", FormFaults.none(), model);
    }

    @PostMapping
    String replace(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var review = review(number);
        return replacing
                .replace(review, by, reason, user)
                .map(fault -> page(
                        review,
                        by,
                        Objects.requireNonNullElse(reason, ""),
                        Faults.of(List.of(fault), saying, locale),
                        model))
                .orElse("redirect:/reviews/" + review.number());
    }

    private String page(Review review, @Nullable String by, String reason, FormFaults faults, Model model) {
        var later = replacing.later(review).stream().map(ReviewLine::of).toList();
        model.addAttribute("page", new Page(ReviewLine.of(review), later, by, reason));
        model.addAttribute("faults", faults);
        return "reviews/replacement";
    }

    private Review review(String number) {
        return reviews.find(number).orElseThrow(Problem::notFound);
    }
}
