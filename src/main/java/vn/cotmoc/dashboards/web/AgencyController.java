package vn.cotmoc.dashboards.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.dashboards.AgencyLists;
import vn.cotmoc.dashboards.AgencyScorecards;
import vn.cotmoc.dashboards.RowsCsv;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Cơ quan*: the list and the scorecard.
@Controller
class AgencyController {

    private final AgencyLists lists;
    private final AgencyScorecards scorecards;
    private final RowsCsv csv;
    private final Viewpoints viewpoints;

    AgencyController(AgencyLists lists, AgencyScorecards scorecards, RowsCsv csv, Viewpoints viewpoints) {
        this.lists = lists;
        this.scorecards = scorecards;
        this.csv = csv;
        this.viewpoints = viewpoints;
    }

    @GetMapping("/agencies")
    String list(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) Agency.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        String code = province == null ? user.homeProvinceCode() : province;
        model.addAttribute(
                "page",
                lists.page(new AgencyLists.Wish(code, q, kind, on), user).orElseThrow(Problem::notFound));
        return "dashboards/agencies";
    }

    @GetMapping("/agencies/{id}")
    String show(
            @PathVariable AgencyId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Locale locale,
            Model model) {
        var view = viewpoints.read(asOf);
        var board = (on == null ? scorecards.board(id, view) : scorecards.board(id, view, on))
                .orElseThrow(Problem::notFound);
        model.addAttribute("page", scorecards.page(board, locale));
        return "dashboards/agency";
    }

    @GetMapping("/agencies/{id}/rows.csv")
    ResponseEntity<byte[]> rows(
            @PathVariable AgencyId id, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var board = scorecards.board(id, viewpoints.read(asOf)).orElseThrow(Problem::notFound);
        return CsvFile.of("co-quan-%s.csv".formatted(board.view().text()), csv.write(board, locale));
    }
}
