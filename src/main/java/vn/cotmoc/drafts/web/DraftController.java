package vn.cotmoc.drafts.web;

import java.util.List;
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
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.Editing;
import vn.cotmoc.drafts.EditingDrafts;
import vn.cotmoc.drafts.Publishing;
import vn.cotmoc.drafts.PublishingDrafts;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// One draft: how far it is, what amends it, its publication or its end.
@Controller
@RequestMapping("/drafts/{id}")
class DraftController {

    private static final String PAGE = "drafts/draft";

    private final Drafts drafts;
    private final EditingDrafts editing;
    private final PublishingDrafts publishing;
    private final Standings standings;
    private final DraftPages pages;
    private final DeskWords words;

    DraftController(
            Drafts drafts,
            EditingDrafts editing,
            PublishingDrafts publishing,
            Standings standings,
            DraftPages pages,
            DeskWords words) {
        this.drafts = drafts;
        this.editing = editing;
        this.publishing = publishing;
        this.standings = standings;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", pages.page(standings.of(id, user), user, locale));
        return PAGE;
    }

    @PostMapping("/amending-document")
    String amendBy(
            @PathVariable DraftId id,
            @ModelAttribute AmendingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        List<FaultLine> faults = form.faults().stream()
                .map(field -> new FaultLine("#" + field, words.say("drafts.new.fault.issuedOn", locale)))
                .toList();
        if (!faults.isEmpty()) {
            model.addAttribute("page", pages.page(standings.of(id, user), form.typed(), faults, user, locale));
            return PAGE;
        }
        return switch (editing.amendBy(id, form.document(), user)) {
            case Editing.Saved _, Editing.Conflict _ -> "redirect:/drafts/%s?saved#publication".formatted(id);
            case Editing.Closed() -> throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        };
    }

    @PostMapping("/publication")
    String publish(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user) {
        return switch (publishing.publish(id, user)) {
            case Publishing.Published(var slug, var _) -> "redirect:/resolutions/" + slug;
            // The overview says what stands in the way.
            case Publishing.Refused _ -> "redirect:/drafts/%s?refused#publication".formatted(id);
        };
    }

    @PostMapping("/discarding")
    String discard(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user) {
        drafts.discard(id, user);
        return "redirect:/drafts?discarded";
    }
}
