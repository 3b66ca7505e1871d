package vn.cotmoc.dashboards.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.dashboards.IndicatorPages;
import vn.cotmoc.dashboards.ResolutionPages;
import vn.cotmoc.drafts.AmendmentHistory;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;

/// *Nghị quyết* and *Chỉ tiêu*.
@Controller
class DocumentController {

    private final Resolutions resolutions;
    private final ResolutionPages documents;
    private final IndicatorPages indicators;
    private final AmendmentHistory history;

    DocumentController(
            Resolutions resolutions, ResolutionPages documents, IndicatorPages indicators, AmendmentHistory history) {
        this.resolutions = resolutions;
        this.documents = documents;
        this.indicators = indicators;
        this.history = history;
    }

    @GetMapping("/resolutions")
    String list(Model model) {
        model.addAttribute("resolutions", resolutions.counted(null));
        return "dashboards/resolutions";
    }

    @GetMapping("/resolutions/{slug}")
    String show(@PathVariable String slug, Locale locale, Model model) {
        model.addAttribute("page", documents.page(slug, locale).orElseThrow(Problem::notFound));
        model.addAttribute("amendments", history.of(slug, locale));
        return "dashboards/resolution";
    }

    @GetMapping("/resolutions/{slug}/indicators/{code}")
    String indicator(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            Locale locale,
            Model model) {
        model.addAttribute("page", indicators.page(slug, code, asOf, locale).orElseThrow(Problem::notFound));
        model.addAttribute("amendments", history.of(slug, code, locale));
        return "dashboards/indicator";
    }
}
