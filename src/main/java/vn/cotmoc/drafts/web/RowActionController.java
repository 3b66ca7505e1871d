package vn.cotmoc.drafts.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.Edit;
import vn.cotmoc.drafts.Editing;
import vn.cotmoc.drafts.EditingDrafts;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Confirms, moves and removes a row as a whole.
@Controller
@RequestMapping("/drafts/{id}")
class RowActionController {

    private final Drafts drafts;
    private final EditingDrafts editing;

    RowActionController(Drafts drafts, EditingDrafts editing) {
        this.drafts = drafts;
        this.editing = editing;
    }

    @PostMapping("/rows/{row}/removal")
    String remove(
            @PathVariable DraftId id,
            @PathVariable DraftRowId row,
            @RequestParam int version,
            @AuthenticationPrincipal CurrentUser user) {
        Sheet sheet = find(id, row, user).sheet();
        return switch (editing.save(id, List.of(new Edit.Remove(row, version)), user)) {
            case Editing.Saved _ -> "redirect:/drafts/%s/sheets/%s?done=removed".formatted(id, sheet.fileName());
            // Somebody has just written in it: it is shown once more before it goes.
            case Editing.Conflict _ -> "redirect:/drafts/%s/rows/%s?changed".formatted(id, row);
            case Editing.Closed() -> throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        };
    }

    @PostMapping("/rows/{row}/move")
    String move(
            @PathVariable DraftId id,
            @PathVariable DraftRowId row,
            @RequestParam(defaultValue = "") String place,
            @AuthenticationPrincipal CurrentUser user) {
        Sheet sheet = find(id, row, user).sheet();
        if (place.strip().matches("\\d{1,6}")) editing.move(row, Integer.parseInt(place.strip()), user);
        return "redirect:/drafts/%s/sheets/%s?done=moved#row-%s".formatted(id, sheet.fileName(), row);
    }

    @PostMapping("/rows/{row}/confirmation")
    String confirm(
            @PathVariable DraftId id,
            @PathVariable DraftRowId row,
            @RequestParam int version,
            @AuthenticationPrincipal CurrentUser user) {
        Sheet sheet = find(id, row, user).sheet();
        return switch (editing.confirm(row, version, user)) {
            case Editing.Saved _ ->
                "redirect:/drafts/%s/sheets/%s?done=confirmed#row-%s".formatted(id, sheet.fileName(), row);
            case Editing.Conflict _ -> "redirect:/drafts/%s/rows/%s?changed".formatted(id, row);
            case Editing.Closed() -> throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        };
    }

    private DraftRow find(DraftId id, DraftRowId row, CurrentUser user) {
        if (drafts.find(id, user).isEmpty()) throw Problem.notFound();
        return drafts.rows(id).stream()
                .filter(candidate -> candidate.id().equals(row))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
