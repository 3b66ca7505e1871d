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
import vn.cotmoc.progress.Belief;
import vn.cotmoc.progress.MilestoneItem;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Verdicts;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.Problem;

/// The verdict of one indicator, its verdict for each milestone, and what was believed before.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/indicators/{code}/verdicts")
class VerdictApi {

    private final Verdicts verdicts;
    private final Viewpoints viewpoints;
    private final Saying saying;

    VerdictApi(Verdicts verdicts, Viewpoints viewpoints, Saying saying) {
        this.verdicts = verdicts;
        this.viewpoints = viewpoints;
        this.saying = saying;
    }

    /// `now` and `milestones` are missing where nothing is to be judged: header rows, and body rows with a counterpart.
    record Item(
            String resolution,
            String code,
            int asOf,
            @Nullable LocalDate day,
            @Nullable ProgressItem now,
            List<MilestoneItem> milestones,
            List<Belief> history) {}

    @GetMapping
    Item show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        var view = viewpoints.readPast(asOf);
        var found = verdicts.find(slug, code, view).orElseThrow(Problem::notFound);
        var day = view.known().day();
        if (day != null && !found.indicator().isPromisedBy(view.known()))
            throw ProgressApi.notYet(day, found.indicator().adoptedOn());
        return new Item(
                slug,
                code,
                view.year(),
                day,
                found.now()
                        .map(judged -> ProgressItem.of(judged, saying, locale))
                        .orElse(null),
                found.now()
                        .map(judged -> MilestoneItem.of(judged, saying, locale))
                        .orElse(List.of()),
                found.history());
    }
}
