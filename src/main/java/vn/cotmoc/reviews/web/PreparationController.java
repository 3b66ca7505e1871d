package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.Drafting;
import vn.cotmoc.reviews.Narratives;
import vn.cotmoc.reviews.Opening;
import vn.cotmoc.reviews.OpeningPreparations;
import vn.cotmoc.reviews.OpeningPreparations.Choices;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.reviews.PreparationId;
import vn.cotmoc.reviews.Preparations;
import vn.cotmoc.reviews.Preparing;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// Begins a review, and shows how far it is.
@Controller
class PreparationController {

    private final OpeningPreparations opening;
    private final Preparations preparations;
    private final Preparing preparing;
    private final Narratives narratives;
    private final Drafting drafting;
    private final Saying saying;

    PreparationController(
            OpeningPreparations opening,
            Preparations preparations,
            Preparing preparing,
            Narratives narratives,
            Drafting drafting,
            Saying saying) {
        this.opening = opening;
        this.preparations = preparations;
        this.preparing = preparing;
        this.narratives = narratives;
        this.drafting = drafting;
        this.saying = saying;
    }

    @GetMapping("/provinces/{code}/reviews/new")
    String create(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, Model model) {
        var choices = choices(code, user);
        if (!choices.mayOpen()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return form(choices, OpeningForm.of(choices), FormFaults.none(), model);
    }

    @PostMapping("/provinces/{code}/reviews")
    String open(
            @PathVariable String code,
            @ModelAttribute("form") OpeningForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var outcome = opening.open(code, form.toWanted(), user).orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Opening.Opened(var preparation) -> "redirect:/reviews/drafts/" + preparation;
            case Opening.Refused(var faults) ->
                form(choices(code, user), form, Faults.of(faults, saying, locale), model);
        };
    }

    @GetMapping("/reviews/drafts/{id}")
    String show(@PathVariable PreparationId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        return page(find(id), FormFaults.none(), user, locale, model);
    }

    @PostMapping("/reviews/drafts/{id}/withdrawal")
    String withdraw(
            @PathVariable PreparationId id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var preparation = find(id);
        return preparations
                .withdraw(preparation, reason, user)
                .map(fault -> page(preparation, Faults.of(List.of(fault), saying, locale), user, locale, model))
                .orElse("redirect:/reviews/drafts/" + id);
    }

    private String page(Preparation preparation, FormFaults faults, CurrentUser user, Locale locale, Model model) {
        model.addAttribute(
                "page",
                PreparationPage.of(
                        preparation,
                        preparing.of(preparation, locale),
                        narratives.of(preparation.id()),
                        DraftChoice.of(preparation, drafting.choices(preparation.province()), OfficialForm.PARTY),
                        user.mayEdit(preparation.province())));
        model.addAttribute("faults", faults);
        return "reviews/preparation";
    }

    private static String form(Choices choices, OpeningForm form, FormFaults faults, Model model) {
        model.addAttribute("page", OpeningPage.of(choices, form));
        model.addAttribute("faults", faults);
        return "reviews/new-review";
    }

    private Choices choices(String code, CurrentUser user) {
        return opening.choices(code, user).orElseThrow(Problem::notFound);
    }

    private Preparation find(PreparationId id) {
        return preparations.find(id).orElseThrow(Problem::notFound);
    }
}
