package vn.cotmoc.progress.web;

import java.time.LocalDate;
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
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;

/// Verdicts with everything that led to them.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/progress")
class ProgressApi {

    private final Progress progress;
    private final Resolutions resolutions;
    private final Viewpoints viewpoints;
    private final Saying saying;

    ProgressApi(Progress progress, Resolutions resolutions, Viewpoints viewpoints, Saying saying) {
        this.progress = progress;
        this.resolutions = resolutions;
        this.viewpoints = viewpoints;
        this.saying = saying;
    }

    @GetMapping
    List<ProgressItem> list(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        var view = viewpoints.readPast(asOf);
        var day = view.known().day();
        if (day != null && resolution.adoptedOn().isAfter(day)) throw notYet(day, resolution.adoptedOn());
        return progress.ofResolution(resolution.slug(), view).stream()
                .map(judged -> ProgressItem.of(judged, saying, locale))
                .toList();
    }

    /// An empty answer would say that there is nothing to judge; there is, but not yet.
    static Problem notYet(LocalDate day, LocalDate adoptedOn) {
        return Problem.badField(
                "asOf",
                "progress.error.beforeResolution",
                Vietnamese.officialDate(day),
                Vietnamese.officialDate(adoptedOn));
    }
}
