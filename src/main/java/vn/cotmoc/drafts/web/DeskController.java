package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.web.NewDraftForm.Fault;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Places;
import vn.cotmoc.users.Role;

/// *Quản trị > Nghị quyết*: what lies on the desk, and how something comes onto it.
@Controller
@RequestMapping("/drafts")
class DeskController {

    private static final String FORM = "drafts/new";

    private final Drafts drafts;
    private final DeskPages pages;
    private final Places places;
    private final DeskWords words;

    DeskController(Drafts drafts, DeskPages pages, Places places, DeskWords words) {
        this.drafts = drafts;
        this.pages = pages;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String list(@AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        if (!user.has(Role.EDITOR) && !user.has(Role.AUDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        model.addAttribute("page", pages.page(user, locale));
        return "drafts/list";
    }

    @GetMapping("/new")
    String create(@AuthenticationPrincipal CurrentUser user, Model model) {
        requireEditor(user);
        return form(NewDraftForm.empty(), List.of(), user, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") NewDraftForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        requireEditor(user);
        var faults = new ArrayList<>(form.faults());
        if (faults.isEmpty() && drafts.issuer(form.head()).isEmpty())
            faults.add(new Fault("province", "drafts.new.province.then"));
        if (!faults.isEmpty()) {
            var lines = faults.stream()
                    .map(fault -> new FaultLine("#" + fault.field(), words.say(fault.key(), locale)))
                    .toList();
            return form(form, lines, user, model);
        }
        return "redirect:/drafts/" + drafts.create(form.head(), user);
    }

    @PostMapping("/amendments")
    String amend(@RequestParam String slug, @AuthenticationPrincipal CurrentUser user) {
        return "redirect:/drafts/" + drafts.amend(slug, user);
    }

    private String form(NewDraftForm form, List<FaultLine> faults, CurrentUser user, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "provinces",
                places.offered().stream()
                        .filter(province -> user.mayEdit(province.id()))
                        .map(province -> new Field.Choice(province.id().toString(), province.name()))
                        .toList());
        return FORM;
    }

    private static void requireEditor(CurrentUser user) {
        if (!user.has(Role.EDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
