package vn.cotmoc.exports.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.exports.ReviewWords;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.typesetting.Format;

/// The review tables for people: which there are, one on the screen, and its files.
@Controller
class ReviewTableController {

    private final ReviewRequests requests;
    private final ReviewTables tables;
    private final ReportingPeriods periods;
    private final Saying saying;
    private final MessageSource messages;

    ReviewTableController(
            ReviewRequests requests,
            ReviewTables tables,
            ReportingPeriods periods,
            Saying saying,
            MessageSource messages) {
        this.periods = periods;
        this.saying = saying;
        this.requests = requests;
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping("/review-tables")
    String list(Model model) {
        model.addAttribute("page", ReviewTablesPage.of(tables));
        return "exports/review-tables";
    }

    @GetMapping("/resolutions/{slug}/review-table")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var table = requests.table(slug, asOf);
        var words = new ReviewWords(messages, locale);
        var viewing = Viewing.of(table.view(), table.resolution().periodFrom(), periods.today(), saying, locale);
        model.addAttribute("page", new ReviewTablePage(table, tables.years(table.resolution()), viewing, words));
        return "exports/review-table";
    }

    @GetMapping("/resolutions/{slug}/review-table.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String slug, @RequestParam(required = false) @Nullable String asOf) {
        return requests.file(requests.table(slug, asOf), Format.XLSX, null);
    }

    @GetMapping("/resolutions/{slug}/review-table.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @RequestParam(required = false) @Nullable String asOf) {
        return requests.file(requests.table(slug, asOf), Format.CSV, null);
    }

    /// The table under the head of the province, a draft until it is frozen.
    @GetMapping("/resolutions/{slug}/review-table.docx")
    ResponseEntity<byte[]> document(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String form) {
        return requests.file(requests.table(slug, asOf), Format.DOCX, form);
    }

    @GetMapping("/resolutions/{slug}/review-table.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String form) {
        return requests.file(requests.table(slug, asOf), Format.PDF, form);
    }
}
