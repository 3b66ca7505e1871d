package vn.cotmoc.upkeep.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.upkeep.KeepingAgencies;
import vn.cotmoc.upkeep.RegisterPages;
import vn.cotmoc.upkeep.web.StepWords.Group;
import vn.cotmoc.users.CurrentUser;

/// *Quản trị > Cơ quan*: the register of a province, and a new agency in it.
@Controller
class RegisterController {

    private static final String PAGE = "upkeep/register";

    private final RegisterPages pages;
    private final KeepingAgencies keeping;
    private final StepWords words;

    RegisterController(RegisterPages pages, KeepingAgencies keeping, StepWords words) {
        this.pages = pages;
        this.keeping = keeping;
        this.words = words;
    }

    @ModelAttribute("kinds")
    List<Group> kinds(Locale locale) {
        return words.kinds(locale);
    }

    @GetMapping("/agency-register")
    String list(
            @RequestParam(required = false) @Nullable String province,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        if (province != null) {
            model.addAttribute("form", AddingForm.empty());
            return page(province, Said.nothing(), user, model);
        }
        var provinces = pages.provinces(user);
        if (provinces.size() == 1)
            return "redirect:/agency-register?province=" + provinces.getFirst().code();
        model.addAttribute("provinces", provinces);
        return "upkeep/provinces";
    }

    @PostMapping("/agency-register")
    String add(
            @RequestParam String province,
            @RequestParam(required = false) @Nullable String action,
            @ModelAttribute("form") AddingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var step = form.toStep(new UnitId(pages.register(province, user).province()));
        boolean isMeant = "take".equals(action);
        var weighed = isMeant ? keeping.take(step, user) : keeping.weigh(step, user);
        if (isMeant && weighed.isPossible()) return "redirect:/agency-register?province=" + province;
        return page(province, words.say(weighed, "name", "firstDay", "source", locale), user, model);
    }

    private String page(String province, Said said, CurrentUser user, Model model) {
        model.addAttribute("page", pages.register(province, user));
        model.addAttribute("said", said);
        return PAGE;
    }
}
