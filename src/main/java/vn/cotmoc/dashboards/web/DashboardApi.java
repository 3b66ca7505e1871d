package vn.cotmoc.dashboards.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.dashboards.AgencyScorecards;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The figures behind the two dashboards.
@RestController
@RequestMapping("/api/v1")
class DashboardApi {

    private final ProvinceDashboards provinces;
    private final AgencyScorecards agencies;
    private final Viewpoints viewpoints;
    private final Saying saying;

    DashboardApi(ProvinceDashboards provinces, AgencyScorecards agencies, Viewpoints viewpoints, Saying saying) {
        this.provinces = provinces;
        this.agencies = agencies;
        this.viewpoints = viewpoints;
        this.saying = saying;
    }

    /// `day` is set where the knowledge of a past day is shown. `coverage`, `onCourse` and `composite` are shares of 1;
    /// the last two are missing where too little is known.
    record Dashboard(
            String name,
            int asOf,
            @Nullable LocalDate day,
            int rows,
            Map<VerdictWord, Integer> counts,
            BigDecimal coverage,
            @Nullable BigDecimal onCourse,
            @Nullable BigDecimal composite,
            boolean illustrative,
            List<ProgressItem> indicators) {}

    /// Narrowed as the page is: counts and shares are those of the rows that are asked for.
    @GetMapping("/provinces/{code}/dashboard")
    Dashboard province(
            @PathVariable String code,
            @ParameterObject RowsForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var board = provinces
                .board(code, viewpoints.readPast(form.asOf()))
                .filter(found -> user.mayRead(found.province().id()))
                .orElseThrow(Problem::notFound);
        return dashboard(board.province().fullName(), board.view(), board.covered(form.filter()), locale);
    }

    @GetMapping("/agencies/{id}/scorecard")
    Dashboard agency(@PathVariable AgencyId id, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var board = agencies.board(id, viewpoints.readPast(asOf)).orElseThrow(Problem::notFound);
        return dashboard(board.agency().name(), board.view(), board.judged(), locale);
    }

    private Dashboard dashboard(String name, Viewpoint view, List<Judged> judged, Locale locale) {
        var tally = Tally.of(judged.stream().map(Judged::tallied).toList());
        return new Dashboard(
                name,
                view.year(),
                view.known().day(),
                tally.rows(),
                tally.counts(),
                tally.coverage(),
                tally.onCourse().orElse(null),
                tally.composite().orElse(null),
                judged.stream().anyMatch(Judged::isIllustrative),
                judged.stream().map(row -> ProgressItem.of(row, saying, locale)).toList());
    }
}
