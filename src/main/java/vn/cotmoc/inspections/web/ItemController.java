package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.NotingItems;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.inspections.SampleId;
import vn.cotmoc.inspections.Samples;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// One drawn value, looked at and noted.
@Controller
@RequestMapping("/samples/{id}/items/{position}")
class ItemController {

    private final Samples samples;
    private final NotingItems noting;
    private final ItemWords words;
    private final Saying saying;

    ItemController(Samples samples, NotingItems noting, ItemWords words, Saying saying) {
        this.samples = samples;
        this.noting = noting;
        this.words = words;
        this.saying = saying;
    }

    @GetMapping
    String show(
            @PathVariable SampleId id,
            @PathVariable int position,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var page = page(id, position, user, locale);
        model.addAttribute("form", NoteForm.empty(page.revision(), page.checked()));
        return show(page, FormFaults.none(), false, model);
    }

    @PostMapping("/notes")
    String note(
            @PathVariable SampleId id,
            @PathVariable int position,
            @ModelAttribute("form") NoteForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = noting.note(id, position, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept _ -> "redirect:/samples/%s/items/%d".formatted(id, position);
            case Outcome.Refused(var faults) ->
                show(page(id, position, user, locale), Faults.of(faults, saying, locale), false, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var page = page(id, position, user, locale);
                model.addAttribute("form", form.on(page.revision()));
                yield show(page, FormFaults.none(), true, model);
            }
        };
    }

    private ItemPage page(SampleId id, int position, CurrentUser user, Locale locale) {
        return samples.item(id, position)
                .map(examined -> ItemPage.of(examined, user, words, saying, locale))
                .orElseThrow(Problem::notFound);
    }

    private static String show(ItemPage page, FormFaults faults, boolean stale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/item";
    }
}
