package vn.cotmoc.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.cotmoc.entry.EntryRows;
import vn.cotmoc.entry.PastedCells;
import vn.cotmoc.entry.TypedRow;
import vn.cotmoc.reporting.OffersEntryChoices;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What the grid's script asks for: one row checked or saved, a pasted block read. It answers with the row's own
/// markup.
@Controller
@OffersEntryChoices
class GridRowController {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_CELLS = 5_000;

    private final EntryRows rows;
    private final PastedCells pasted;
    private final ReportingPeriods periods;

    GridRowController(EntryRows rows, PastedCells pasted, ReportingPeriods periods) {
        this.rows = rows;
        this.pasted = pasted;
        this.periods = periods;
    }

    @PostMapping("/resolutions/{slug}/values/row")
    String save(
            @PathVariable String slug,
            @RequestParam int year,
            TypedRow row,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY))
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        var answer = rows.save(slug, periods.yearOrCurrent(year), row, key, user, locale);
        return show(answer.orElseThrow(Problem::notFound), model, response);
    }

    @GetMapping("/resolutions/{slug}/values/row")
    String show(
            @PathVariable String slug,
            @RequestParam int year,
            @RequestParam String code,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute(
                "row",
                rows.show(slug, periods.yearOrCurrent(year), code, user, locale).orElseThrow(Problem::notFound));
        return "entry/row";
    }

    @PostMapping("/resolutions/{slug}/values/check")
    String check(
            @PathVariable String slug,
            @RequestParam int year,
            TypedRow row,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var answer = rows.check(slug, periods.yearOrCurrent(year), row, user, locale);
        return show(answer.orElseThrow(Problem::notFound), model, response);
    }

    private static String show(EntryRows.Answer answer, Model model, HttpServletResponse response) {
        model.addAttribute("row", answer.row());
        response.setStatus(answer.outcome().status());
        return "entry/row";
    }

    /// The texts of a block, one behind the other with a record separator between them: a cell may hold anything else.
    @PostMapping("/values/pasted")
    @ResponseBody
    PastedCells.Block read(@RequestParam String block, Locale locale) {
        var texts = List.of(block.split("\u001e", -1));
        if (texts.size() > MOST_CELLS) throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        return pasted.read(texts, locale);
    }
}
