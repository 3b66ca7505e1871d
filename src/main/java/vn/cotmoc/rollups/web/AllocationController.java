package vn.cotmoc.rollups.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.rollups.AllocationPages;
import vn.cotmoc.rollups.AllocationPages.Saved;
import vn.cotmoc.rollups.AllocationPages.Which;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Giao chỉ tiêu*: the sheet of an indicator's year.
@Controller
@RequestMapping("/resolutions/{slug}/indicators/{code}")
class AllocationController {

    private final AllocationPages pages;
    private final Periods periods;
    private final Saying saying;

    AllocationController(AllocationPages pages, Periods periods, Saying saying) {
        this.pages = pages;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping("/allocations")
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) boolean agencies,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable Integer kept,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        String notice = kept == null ? null : saying.say("rollups.sheet.kept", locale, kept);
        model.addAttribute(
                "page",
                pages.page(which(slug, code, year, agencies), revision, notice, user, locale)
                        .orElseThrow(Problem::notFound));
        return "rollups/allocation";
    }

    @GetMapping("/allocations.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) boolean agencies,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var which = which(slug, code, year, agencies);
        var text = pages.csv(which, user, locale).orElseThrow(Problem::notFound);
        var name = "%s-%s-%d.csv".formatted(slug, code, which.year());
        return CsvFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/allocations")
    String keep(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(required = false) boolean agencies,
            @RequestParam String action,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var which = which(slug, code, year, agencies);
        var saved = switch (action) {
            case "even" -> pages.propose(which, form, Method.EVEN, user, locale);
            case "population" -> pages.propose(which, form, Method.POPULATION, user, locale);
            case "gap" -> pages.propose(which, form, Method.GAP, user, locale);
            case String other -> pages.save(which, form, other.equals("issue"), user, locale);
        };
        return switch (saved.orElseThrow(Problem::notFound)) {
            case Saved.Done(var revision) -> {
                next.addAttribute("year", year);
                next.addAttribute("agencies", agencies);
                next.addAttribute("kept", revision);
                yield "redirect:/resolutions/{slug}/indicators/{code}/allocations";
            }
            case Saved.Again again -> again(again, model, response);
        };
    }

    @PostMapping("/allocations/file")
    String read(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(required = false) boolean agencies,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        var found = pages.read(which(slug, code, year, agencies), name, content, user, locale);
        return again(found.orElseThrow(Problem::notFound), model, response);
    }

    // A proposal and a file that was read well are pages too: nothing of them is kept yet.
    private static String again(Saved.Again again, Model model, HttpServletResponse response) {
        model.addAttribute("page", again.page());
        if (again.conflicted()) response.setStatus(HttpStatus.CONFLICT.value());
        else if (!again.page().faults().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "rollups/allocation";
    }

    private Which which(String slug, String code, @Nullable Integer year, boolean agencies) {
        int asked = year == null ? periods.thisYear().year() : year;
        if (!ReportingPeriod.exists(asked)) throw Problem.notFound();
        return new Which(slug, code, asked, agencies);
    }
}
