package vn.cotmoc.comparisons.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.comparisons.ComparisonCsv;
import vn.cotmoc.comparisons.Comparisons;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;

/// *So sánh tỉnh*: the concepts, and one of them across the provinces that the person may read.
@Controller
@RequestMapping("/comparisons")
class ComparisonController {

    private final Comparisons comparisons;
    private final ComparisonCsv csv;

    ComparisonController(Comparisons comparisons, ComparisonCsv csv) {
        this.comparisons = comparisons;
        this.csv = csv;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("page", comparisons.list(q, locale));
        return "comparisons/comparisons";
    }

    @GetMapping("/{concept}")
    String show(
            @PathVariable String concept,
            @RequestParam(required = false) @Nullable Integer asOf,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        model.addAttribute("page", comparisons.page(concept, asOf, page, locale).orElseThrow(Problem::notFound));
        return "comparisons/comparison";
    }

    @GetMapping("/{concept}/rows.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String concept, @RequestParam(required = false) @Nullable Integer asOf, Locale locale) {
        byte[] text = csv.write(concept, asOf, locale).orElseThrow(Problem::notFound);
        return CsvFile.of("so-sanh-" + concept + ".csv", text);
    }
}
