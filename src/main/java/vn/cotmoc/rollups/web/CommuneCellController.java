package vn.cotmoc.rollups.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.reporting.OffersEntryChoices;
import vn.cotmoc.rollups.CommuneCells;
import vn.cotmoc.rollups.CommuneCells.Wanted;
import vn.cotmoc.rollups.CommunePage;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What the script of the communes' grids asks for: one cell checked or saved. It answers with the cell's own markup.
@Controller
@OffersEntryChoices
@RequestMapping("/resolutions/{slug}/communes")
class CommuneCellController {

    private static final int LONGEST_KEY = 200;

    private final CommuneCells cells;
    private final Periods periods;

    CommuneCellController(CommuneCells cells, Periods periods) {
        this.cells = cells;
        this.periods = periods;
    }

    @PostMapping("/cell")
    String save(
            @PathVariable String slug,
            @RequestParam String period,
            @RequestParam String cell,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (once != null && (once.isBlank() || once.length() > LONGEST_KEY))
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        var answer = cells.save(wanted(slug, period, cell), form, once, user, locale);
        return show(answer.orElseThrow(Problem::notFound), full(cell, form), model, response);
    }

    @GetMapping("/cell")
    String show(
            @PathVariable String slug,
            @RequestParam String period,
            @RequestParam String cell,
            @RequestParam(defaultValue = "false") boolean full,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var row = cells.show(wanted(slug, period, cell), full, user, locale).orElseThrow(Problem::notFound);
        return show(row, full, model);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String slug,
            @RequestParam String period,
            @RequestParam String cell,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var answer = cells.check(wanted(slug, period, cell), form, user, locale);
        return show(answer.orElseThrow(Problem::notFound), full(cell, form), model, response);
    }

    private Wanted wanted(String slug, String period, String cell) {
        return new Wanted(slug, periods.readOr(period, periods.lastQuarter()), cell);
    }

    // A commune's own page asks for the whole entry.
    private static boolean full(String cell, Map<String, String> form) {
        return form.containsKey("m:" + cell);
    }

    private static String show(CommuneCells.Answer answer, boolean full, Model model, HttpServletResponse response) {
        response.setStatus(answer.outcome().status());
        return show(answer.row(), full, model);
    }

    private static String show(CommunePage.Row row, boolean full, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("full", full);
        return "rollups/cell";
    }
}
