package vn.cotmoc.progress.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.ToleranceOutcome;
import vn.cotmoc.progress.ToleranceOutcome.Previewed;
import vn.cotmoc.progress.Tolerances;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.FormFaults.Fault;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Dung sai và giới hạn*: what an indicator is judged by, and its change after a look at what would move.
@Controller
@RequestMapping("/resolutions/{slug}/indicators/{code}/tolerance")
class ToleranceController {

    private final Tolerances tolerances;
    private final TolerancePages pages;
    private final Saying saying;

    ToleranceController(Tolerances tolerances, TolerancePages pages, Saying saying) {
        this.tolerances = tolerances;
        this.pages = pages;
        this.saying = saying;
    }

    /// Which indicator, for whom.
    record Place(String slug, String code, CurrentUser user, Locale locale) {}

    @ModelAttribute
    Place place(
            @PathVariable String slug,
            @PathVariable String code,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return new Place(slug, code, user, locale);
    }

    @GetMapping
    String show(@ModelAttribute Place place, @RequestParam(required = false) @Nullable Integer moved, Model model) {
        model.addAttribute("moved", moved);
        return page(place, null, List.of(), model);
    }

    @PostMapping("/preview")
    String preview(@ModelAttribute Place place, @ModelAttribute ToleranceForm form, Model model) {
        permitted(place);
        var reading = form.read();
        if (!reading.faults().isEmpty()) return unreadable(place, form, reading, model);
        return answer(
                tolerances.preview(place.slug(), place.code(), reading.wanted(), place.user()), place, form, model);
    }

    @PostMapping
    String keep(
            @ModelAttribute Place place,
            @ModelAttribute ToleranceForm form,
            Model model,
            HttpServletResponse response) {
        permitted(place);
        var reading = form.read();
        if (!reading.faults().isEmpty()) return unreadable(place, form, reading, model);
        var outcome = tolerances.keep(
                place.slug(), place.code(), reading.wanted(), String.valueOf(form.seal()), place.user());
        if (outcome instanceof ToleranceOutcome.Changed) response.setStatus(HttpStatus.CONFLICT.value());
        return answer(outcome, place, form, model);
    }

    private void permitted(Place place) {
        var indicator = pages.indicator(place.slug(), place.code());
        if (!place.user().mayEdit(indicator.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }

    private String answer(ToleranceOutcome outcome, Place place, ToleranceForm form, Model model) {
        return switch (outcome) {
            case ToleranceOutcome.Kept(var moves) ->
                "redirect:/resolutions/%s/indicators/%s/tolerance?moved=%d"
                        .formatted(place.slug(), place.code(), moves.size());
            case Previewed found -> previewed(found, false, place, form, model);
            case ToleranceOutcome.Changed(var now) -> previewed(now, true, place, form, model);
            case ToleranceOutcome.Refused(var field, var key) ->
                page(place, form, List.of(new Fault(field, saying.say(key, place.locale()))), model);
        };
    }

    private String previewed(Previewed found, boolean changed, Place place, ToleranceForm form, Model model) {
        model.addAttribute("moves", pages.moves(found.moves(), place.locale()));
        model.addAttribute("changed", changed);
        model.addAttribute("seal", found.seal());
        page(place, form, List.of(), model);
        return "progress/tolerance-preview";
    }

    private String unreadable(Place place, ToleranceForm form, ToleranceForm.Reading reading, Model model) {
        return page(
                place,
                form,
                reading.faults().stream()
                        .map(fault -> new Fault(fault.field(), saying.say(fault.why(), place.locale())))
                        .toList(),
                model);
    }

    private String page(Place place, @Nullable ToleranceForm typed, List<Fault> faults, Model model) {
        var page = pages.page(place.slug(), place.code(), place.user(), place.locale());
        model.addAttribute("page", page);
        model.addAttribute("faults", new FormFaults(faults));
        model.addAttribute(
                "form", typed == null ? new ToleranceForm(page.epsilon(), page.lower(), page.upper(), "", "") : typed);
        return "progress/tolerance";
    }
}
