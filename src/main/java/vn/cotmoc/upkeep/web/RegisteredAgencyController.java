package vn.cotmoc.upkeep.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.upkeep.KeepingAgencies;
import vn.cotmoc.upkeep.RegisterPages;
import vn.cotmoc.upkeep.Step;
import vn.cotmoc.upkeep.Weighed;
import vn.cotmoc.users.CurrentUser;

/// One agency of the register: its further names and its end.
@Controller
class RegisteredAgencyController {

    private final RegisterPages pages;
    private final KeepingAgencies keeping;
    private final StepWords words;

    RegisteredAgencyController(RegisterPages pages, KeepingAgencies keeping, StepWords words) {
        this.pages = pages;
        this.keeping = keeping;
        this.words = words;
    }

    @GetMapping("/agency-register/{id}")
    String show(@PathVariable AgencyId id, @AuthenticationPrincipal CurrentUser user, Model model) {
        return page(id, user, model);
    }

    @PostMapping("/agency-register/{id}/aliases")
    String name(
            @PathVariable AgencyId id,
            @RequestParam(required = false) @Nullable String action,
            @ModelAttribute("naming") NamingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        Weighed weighed = step(form.toStep(id), action, user);
        if (isDone(weighed, action)) return "redirect:/agency-register/" + id;
        model.addAttribute("named", words.say(weighed, "alias", "aliasDay", "aliasSource", locale));
        return page(id, user, model);
    }

    @PostMapping("/agency-register/{id}/ending")
    String end(
            @PathVariable AgencyId id,
            @RequestParam(required = false) @Nullable String action,
            @ModelAttribute("ending") EndingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        Weighed weighed = step(form.toStep(id), action, user);
        if (isDone(weighed, action)) return "redirect:/agencies/" + id;
        model.addAttribute("ended", words.say(weighed, "lastDay", "lastDay", "basis", locale));
        return page(id, user, model);
    }

    private Weighed step(Step step, @Nullable String action, CurrentUser user) {
        return "take".equals(action) ? keeping.take(step, user) : keeping.weigh(step, user);
    }

    private static boolean isDone(Weighed weighed, @Nullable String action) {
        return "take".equals(action) && weighed.isPossible();
    }

    // Two forms share the page: the one that was not sent is empty.
    private String page(AgencyId id, CurrentUser user, Model model) {
        model.addAttribute("page", pages.agency(id, user));
        if (!model.containsAttribute("naming")) model.addAttribute("naming", NamingForm.empty());
        if (!model.containsAttribute("ending")) model.addAttribute("ending", EndingForm.empty());
        if (!model.containsAttribute("named")) model.addAttribute("named", Said.nothing());
        if (!model.containsAttribute("ended")) model.addAttribute("ended", Said.nothing());
        return "upkeep/agency";
    }
}
