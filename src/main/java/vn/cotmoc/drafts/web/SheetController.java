package vn.cotmoc.drafts.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.EditingDrafts;
import vn.cotmoc.users.CurrentUser;

/// A sheet of a draft as a table.
@Controller
@RequestMapping("/drafts/{id}/sheets/{sheet}")
class SheetController {

    private final EditingDrafts editing;
    private final Standings standings;
    private final SheetPages pages;

    SheetController(EditingDrafts editing, Standings standings, SheetPages pages) {
        this.editing = editing;
        this.standings = standings;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @PathVariable DraftId id,
            @PathVariable String sheet,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var standing = standings.of(id, user);
        model.addAttribute("page", pages.page(standing, Standings.sheet(sheet), page, user, locale));
        return "drafts/sheet";
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable DraftId id, @PathVariable String sheet, @AuthenticationPrincipal CurrentUser user) {
        editing.confirmAll(id, Standings.sheet(sheet), user);
        return "redirect:/drafts/%s/sheets/%s?done=confirmed".formatted(id, sheet);
    }
}
