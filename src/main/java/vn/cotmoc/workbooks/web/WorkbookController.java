package vn.cotmoc.workbooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.workbooks.SentFiles;
import vn.cotmoc.workbooks.Workbooks;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// *Nhập bằng Excel*: the reporting workbook out, and back in.
@Controller
@RequestMapping("/workbooks")
class WorkbookController {

    private static final int LONGEST_NAME = 200;

    private final Workbooks workbooks;
    private final SentFiles files;
    private final ReportingPeriods periods;
    private final WorkbookPages pages;

    WorkbookController(Workbooks workbooks, SentFiles files, ReportingPeriods periods, WorkbookPages pages) {
        this.workbooks = workbooks;
        this.files = files;
        this.periods = periods;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String empty,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                pages.page(workbooks.offered(user), files.latest(user), periods.currentYear(), empty != null, locale));
        return "workbooks/workbooks";
    }

    @GetMapping("/values")
    ResponseEntity<Resource> file(
            @RequestParam(required = false) @Nullable String resolution,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "province") String units,
            @RequestParam(defaultValue = "false") boolean quarters,
            @RequestParam(defaultValue = "xlsx") String format,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale)
            throws IOException {
        var wanted = new Wanted(
                resolution == null || resolution.isBlank() ? null : resolution,
                periods.yearOrCurrent(year),
                quarters,
                units.equals("communes"),
                Downloads.format(format));
        return Downloads.of(Downloads.name(wanted), wanted.format(), out -> workbooks.write(wanted, user, locale, out));
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        if (file == null || file.isEmpty()) {
            files.latest(user);
            return "redirect:/workbooks?empty";
        }
        String name = Vietnamese.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (var content = file.getInputStream()) {
            var id = files.receive(
                    name.substring(0, Math.min(LONGEST_NAME, name.length())), file.getSize(), content, user);
            return "redirect:/workbooks/imports/" + id;
        }
    }

    @GetMapping("/imports/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String late,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var sent = files.find(id, user).orElseThrow(Problem::notFound);
        // Looks again by itself, with scripts or without.
        if (sent.state().isBusy()) response.setHeader("Refresh", "3");
        model.addAttribute("page", pages.page(sent, files.faults(id, user), late != null, locale));
        return "workbooks/import";
    }

    @PostMapping("/imports/{id}/confirmation")
    String confirm(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user) {
        if (files.find(id, user).isEmpty()) throw Problem.notFound();
        return "redirect:/workbooks/imports/" + id + (files.confirm(id, user) ? "" : "?late");
    }

    @GetMapping("/imports/{id}/marked")
    ResponseEntity<Resource> marked(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Locale locale)
            throws IOException {
        var sent = files.find(id, user).orElseThrow(Problem::notFound);
        return Downloads.marked(
                sent.name(), out -> files.mark(id, user, locale, out).orElseThrow(Problem::notFound));
    }
}
