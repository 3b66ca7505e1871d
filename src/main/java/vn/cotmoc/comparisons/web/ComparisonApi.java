package vn.cotmoc.comparisons.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.comparisons.ComparisonListPage;
import vn.cotmoc.comparisons.Comparisons;
import vn.cotmoc.shared.web.Problem;

/// Concepts across the provinces that the caller may read.
@RestController
@RequestMapping("/api/v1/comparisons")
class ComparisonApi {

    private final Comparisons comparisons;

    ComparisonApi(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    List<ComparisonListPage.Line> list(@RequestParam(defaultValue = "") String q, Locale locale) {
        return comparisons.list(q, locale).lines();
    }

    @GetMapping("/{concept}")
    Comparisons.Item show(
            @PathVariable String concept, @RequestParam(required = false) @Nullable Integer asOf, Locale locale) {
        return comparisons.item(concept, asOf, locale).orElseThrow(Problem::notFound);
    }
}
