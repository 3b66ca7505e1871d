package vn.cotmoc.progress.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;

/// Verdicts with everything that led to them.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/progress")
class ProgressApi {

    private final Progress progress;
    private final Resolutions resolutions;
    private final ReportingPeriods periods;
    private final Saying saying;

    ProgressApi(Progress progress, Resolutions resolutions, ReportingPeriods periods, Saying saying) {
        this.progress = progress;
        this.resolutions = resolutions;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping
    List<ProgressItem> list(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Integer asOf, Locale locale) {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        return progress.ofResolution(resolution.slug(), periods.yearOrCurrent(asOf)).stream()
                .map(judged -> ProgressItem.of(judged, saying, locale))
                .toList();
    }
}
