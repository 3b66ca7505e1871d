package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.inspections.AccessCsv;
import vn.cotmoc.inspections.AccessReviews;
import vn.cotmoc.inspections.AccessReviews.Listing;
import vn.cotmoc.inspections.AccessWords;
import vn.cotmoc.inspections.AccessWorkbook;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.users.CurrentUser;

/// *Rà soát quyền*: who can do what in a province, for auditors and administrators.
@Controller
@RequestMapping("/inspections/access")
class AccessController {

    private final AccessReviews reviews;
    private final AccessCsv csv;
    private final AccessWorkbook workbook;
    private final AccessWords words;
    private final Saying saying;

    AccessController(AccessReviews reviews, AccessCsv csv, AccessWorkbook workbook, AccessWords words, Saying saying) {
        this.reviews = reviews;
        this.csv = csv;
        this.workbook = workbook;
        this.words = words;
        this.saying = saying;
    }

    @GetMapping
    String show(
            @RequestParam String province,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String notice,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var listing = listing(province, user);
        return page(listing, AccessPage.of(listing, q, notice, words, locale), "", FormFaults.none(), model);
    }

    /// The whole list as a file.
    @GetMapping("/list.csv")
    ResponseEntity<byte[]> list(
            @RequestParam String province, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        return CsvFile.of("ra-soat-quyen-%s.csv".formatted(province), csv.write(listing(province, user), locale));
    }

    /// The same as a workbook, in Vietnamese.
    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam String province, @AuthenticationPrincipal CurrentUser user) {
        var listing = listing(province, user);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Format.XLSX.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ra-soat-quyen-%s.xlsx\""
                                .formatted(listing.province().code()))
                .cacheControl(CacheControl.noStore())
                .body(workbook.write(listing));
    }

    /// The list as it was when somebody signed it.
    @GetMapping("/{review}.csv")
    ResponseEntity<byte[]> signed(@PathVariable UUID review) {
        String kept = reviews.snapshot(review).orElseThrow(Problem::notFound);
        return CsvFile.of("ra-soat-quyen-da-ky.csv", kept.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String sign(
            @RequestParam String province,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome =
                reviews.sign(province, words, seen, Typed.form(form), user).orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept _ -> "redirect:/inspections/access?province=%s#signed".formatted(province);
            case Outcome.Refused(var faults) ->
                again(listing(province, user), words, Faults.of(faults, saying, locale), locale, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", true);
                yield again(listing(province, user), words, FormFaults.none(), locale, model);
            }
        };
    }

    private String again(Listing listing, @Nullable String typed, FormFaults faults, Locale locale, Model model) {
        var page = AccessPage.of(listing, "", "", words, locale);
        return page(listing, page, Objects.requireNonNullElse(typed, ""), faults, model);
    }

    private Listing listing(String province, CurrentUser user) {
        return reviews.of(province, user).orElseThrow(Problem::notFound);
    }

    private String page(Listing listing, AccessPage page, String typed, FormFaults faults, Model model) {
        model.addAttribute("seen", csv.mark(listing));
        model.addAttribute("page", page);
        model.addAttribute("typed", typed);
        model.addAttribute("form", UUID.randomUUID().toString());
        model.addAttribute("faults", faults);
        return "inspections/access";
    }
}
