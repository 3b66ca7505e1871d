package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import vn.cotmoc.reviews.Drafting;
import vn.cotmoc.reviews.Fault;
import vn.cotmoc.reviews.Freezing;
import vn.cotmoc.reviews.FreezingReviews;
import vn.cotmoc.reviews.FrozenFiles;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.reviews.PreparationId;
import vn.cotmoc.reviews.Preparations;
import vn.cotmoc.reviews.Preparing;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// Freezes a review, once what is missing has been seen.
@Controller
@RequestMapping("/reviews/drafts/{id}/freezing")
class FreezingController {

    private final Preparations preparations;
    private final Preparing preparing;
    private final FreezingReviews freezing;
    private final Drafting drafting;
    private final Reviews reviews;
    private final FrozenFiles files;
    private final Saying saying;

    FreezingController(
            Preparations preparations,
            Preparing preparing,
            FreezingReviews freezing,
            Drafting drafting,
            Reviews reviews,
            FrozenFiles files,
            Saying saying) {
        this.preparations = preparations;
        this.preparing = preparing;
        this.freezing = freezing;
        this.drafting = drafting;
        this.reviews = reviews;
        this.files = files;
        this.saying = saying;
    }

    record Page(
            String id,
            String title,
            String code,
            String mark,
            String form,
            int gaps,
            List<PreparationPage.Group> groups,
            int contradicting,
            int asked,
            List<DraftChoice> forms) {}

    @GetMapping
    String ask(@PathVariable PreparationId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var preparation = find(id);
        if (!user.mayEdit(preparation.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        if (preparation.frozenAs() != null) return "redirect:/reviews/" + preparation.frozenAs();
        return page(preparation, OfficialForm.PARTY, FormFaults.none(), locale, model);
    }

    @PostMapping
    String freeze(
            @PathVariable PreparationId id,
            @RequestParam(required = false) @Nullable String confirmed,
            @RequestParam(required = false) @Nullable String official,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var preparation = find(id);
        var looks = AskedForm.of(official);
        var wish = new FreezingReviews.Wish(Typed.words(confirmed), looks, Typed.form(form));
        return switch (freezing.freeze(preparation, wish, user)) {
            case Freezing.Frozen(var number) -> {
                reviews.find(number).ifPresent(files::begin);
                yield "redirect:/reviews/" + number;
            }
            case Freezing.Unconfirmed _ -> page(preparation, looks, faults(Fault.NOT_CONFIRMED, locale), locale, model);
            case Freezing.Refused(var fault) -> page(preparation, looks, faults(fault, locale), locale, model);
        };
    }

    private FormFaults faults(Fault fault, Locale locale) {
        return Faults.of(List.of(fault), saying, locale);
    }

    private String page(Preparation preparation, OfficialForm looks, FormFaults faults, Locale locale, Model model) {
        var prepared = preparing.of(preparation, locale);
        var completeness = prepared.completeness();
        model.addAttribute(
                "page",
                new Page(
                        preparation.id().toString(),
                        preparation.title(),
                        preparation.provinceCode(),
                        completeness.mark(),
                        UUID.randomUUID().toString(),
                        completeness.gaps().size(),
                        PreparationPage.groups(completeness, preparation),
                        prepared.contradicting().size(),
                        prepared.asked().size(),
                        DraftChoice.of(preparation, drafting.choices(preparation.province()), looks)));
        model.addAttribute("faults", faults);
        return "reviews/freezing";
    }

    private Preparation find(PreparationId id) {
        return preparations.find(id).orElseThrow(Problem::notFound);
    }
}
