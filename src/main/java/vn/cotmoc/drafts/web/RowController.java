package vn.cotmoc.drafts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.cotmoc.drafts.DraftFindings;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Editing;
import vn.cotmoc.drafts.EditingDrafts;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Writes one row of a draft: an indicator with its targets, a task with its agencies, a clause.
@Controller
@RequestMapping("/drafts/{id}")
class RowController {

    private static final String PAGE = "drafts/row";

    private final EditingDrafts editing;
    private final Standings standings;
    private final RowForms forms;

    RowController(EditingDrafts editing, Standings standings, RowForms forms) {
        this.editing = editing;
        this.standings = standings;
        this.forms = forms;
    }

    @GetMapping("/sheets/{sheet}/new")
    String create(
            @PathVariable DraftId id,
            @PathVariable String sheet,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        Standing standing = standings.of(id, user);
        TypedForm form = NewRows.of(Standings.sheet(sheet), standing);
        model.addAttribute("page", forms.page(standing, form, false, user, locale));
        return PAGE;
    }

    @GetMapping("/rows/{row}")
    String edit(
            @PathVariable DraftId id,
            @PathVariable DraftRowId row,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        Standing standing = standings.of(id, user);
        DraftRow found = standing.find(row).orElseThrow(Problem::notFound);
        if (!standing.mainOf(found).equals(found)) return "redirect:" + standing.href(found);
        model.addAttribute("page", forms.page(standing, TypedForm.of(found, standing.rows()), false, user, locale));
        return PAGE;
    }

    @PostMapping("/rows")
    String add(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        return save(id, typed, user, locale, model, answer);
    }

    @PostMapping("/rows/{row}")
    String save(
            @PathVariable DraftId id,
            @PathVariable DraftRowId row,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        return save(id, typed, user, locale, model, answer);
    }

    private String save(
            DraftId id,
            MultiValueMap<String, String> typed,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        Standing standing = standings.of(id, user);
        if (!user.mayEdit(standing.draft().province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        TypedForm form = TypedForm.read(sheet(typed), typed, standing.rows()).reread();
        if (typed.containsKey("moreTargets")) return again(standing, form.plusTarget(""), false, user, locale, model);
        if (typed.containsKey("readAloud") || form.targets().stream().anyMatch(form::isUnexplained))
            return again(standing, form, false, user, locale, model);
        return switch (editing.save(id, form.edits(behind(typed)), user)) {
            case Editing.Saved(var rows) -> "redirect:" + next(id, rows.getFirst(), user);
            case Editing.Conflict _ -> {
                Standing now = standings.of(id, user);
                answer.setStatus(HttpStatus.CONFLICT.value());
                yield again(now, NewRows.over(form, now), true, user, locale, model);
            }
            case Editing.Closed() -> throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        };
    }

    private String again(
            Standing standing, TypedForm form, boolean clashed, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", forms.page(standing, form, clashed, user, locale));
        return PAGE;
    }

    // What is kept but wrong is shown at once, at its cells; else the work goes on in the sheet.
    private String next(DraftId id, DraftRow saved, CurrentUser user) {
        Standing now = standings.of(id, user);
        RowState state = RowState.of(now, saved);
        return !DraftFindings.block(state.findings())
                ? "/drafts/%s/sheets/%s?done=saved#row-%s"
                        .formatted(id, saved.sheet().fileName(), saved.id())
                : "/drafts/%s/rows/%s?saved".formatted(id, saved.id());
    }

    private static Sheet sheet(Map<String, List<String>> typed) {
        return Standings.sheet(String.join("", typed.getOrDefault("sheet", List.of())));
    }

    private static @Nullable DraftRowId behind(MultiValueMap<String, String> typed) {
        String behind = typed.getFirst("behind");
        return behind == null || !behind.matches("[0-9a-f-]{36}") ? null : DraftRowId.of(behind);
    }
}
