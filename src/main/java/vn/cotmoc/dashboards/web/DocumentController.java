package vn.cotmoc.dashboards.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.dashboards.IndicatorPages;
import vn.cotmoc.dashboards.ResolutionLists;
import vn.cotmoc.dashboards.ResolutionPages;
import vn.cotmoc.dashboards.SeriesPages;
import vn.cotmoc.dashboards.YearsCsv;
import vn.cotmoc.drafts.AmendmentHistory;
import vn.cotmoc.reporting.SeriesMap;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Nghị quyết*, *Chỉ tiêu* and its series on another map.
@Controller
class DocumentController {

    private final ResolutionLists lists;
    private final ResolutionPages documents;
    private final IndicatorPages indicators;
    private final SeriesPages series;
    private final AmendmentHistory history;
    private final YearsCsv csv;
    private final Viewpoints viewpoints;

    DocumentController(
            ResolutionLists lists,
            ResolutionPages documents,
            IndicatorPages indicators,
            SeriesPages series,
            AmendmentHistory history,
            YearsCsv csv,
            Viewpoints viewpoints) {
        this.lists = lists;
        this.documents = documents;
        this.indicators = indicators;
        this.series = series;
        this.history = history;
        this.csv = csv;
        this.viewpoints = viewpoints;
    }

    @GetMapping("/resolutions")
    String list(Locale locale, Model model) {
        model.addAttribute("page", lists.listing(locale));
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
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String sort,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var wish = new IndicatorPages.Wish(slug, code, viewpoints.read(asOf), sort);
        model.addAttribute("page", indicators.page(wish, user, locale).orElseThrow(Problem::notFound));
        return "dashboards/indicator";
    }

    @GetMapping("/resolutions/{slug}/indicators/{code}/years.csv")
    ResponseEntity<byte[]> years(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var wish = new IndicatorPages.Wish(slug, code, viewpoints.read(asOf), null);
        var page = indicators.page(wish, user, locale).orElseThrow(Problem::notFound);
        String name = "chi-tieu-%s-%s.csv"
                .formatted(code.replaceAll("[^0-9.]", "-"), page.viewing().asOf());
        return CsvFile.of(name, csv.write(page, locale));
    }

    @GetMapping("/resolutions/{slug}/indicators/{code}/series")
    String series(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "REPORTED") SeriesMap map,
            Locale locale,
            Model model) {
        model.addAttribute("page", series.page(slug, code, map, locale).orElseThrow(Problem::notFound));
        return "dashboards/series";
    }
}
