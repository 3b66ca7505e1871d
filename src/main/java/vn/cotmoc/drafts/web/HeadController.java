package vn.cotmoc.drafts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.Editing;
import vn.cotmoc.drafts.EditingDrafts;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Writes the head of a resolution.
@Controller
@RequestMapping("/drafts/{id}/head")
class HeadController {

    private static final String PAGE = "drafts/head";

    private final EditingDrafts editing;
    private final Standings standings;
    private final HeadForms forms;

    HeadController(EditingDrafts editing, Standings standings, HeadForms forms) {
        this.editing = editing;
        this.standings = standings;
        this.forms = forms;
    }

    @GetMapping
    String edit(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", forms.page(standings.of(id, user), null, user, locale));
        return PAGE;
    }

    @PostMapping
    String save(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        Standing standing = standings.of(id, user);
        return switch (editing.save(id, forms.edits(standing, typed), user)) {
            case Editing.Saved _ -> "redirect:/drafts/%s/head?saved".formatted(id);
            case Editing.Conflict _ -> {
                answer.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("page", forms.page(standings.of(id, user), typed, user, locale));
                yield PAGE;
            }
            case Editing.Closed() -> throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        };
    }
}
