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
import vn.cotmoc.dashboards.Overviews;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.dashboards.RowsCsv;
import vn.cotmoc.dashboards.TaskGlances;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Toàn tỉnh*.
@Controller
class ProvinceController {

    private final ProvinceDashboards dashboards;
    private final Overviews overviews;
    private final TaskGlances tasks;
    private final RowsCsv csv;
    private final Viewpoints viewpoints;

    ProvinceController(
            ProvinceDashboards dashboards, Overviews overviews, TaskGlances tasks, RowsCsv csv, Viewpoints viewpoints) {
        this.dashboards = dashboards;
        this.overviews = overviews;
        this.tasks = tasks;
        this.csv = csv;
        this.viewpoints = viewpoints;
    }

    /// The provinces of today whose resolutions, or whose predecessors' resolutions, the person may read.
    @GetMapping("/provinces")
    String list(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        model.addAttribute("page", overviews.page(viewpoints.read(asOf), page, locale));
        return "dashboards/provinces";
    }

    @GetMapping("/provinces/{code}")
    String show(
            @PathVariable String code,
            RowsForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var board = board(code, form, user);
        model.addAttribute("page", dashboards.page(board, form.filter(), locale));
        model.addAttribute("tasks", tasks.of(board.province().id(), locale));
        model.addAttribute(
                "questioning", user.mayReadCommunesOf(board.province().id()));
        // The papers of a session are for those who read for the whole province.
        model.addAttribute("overlooks", user.overlooks(board.province().id()));
        return "dashboards/province";
    }

    @GetMapping("/provinces/{code}/rows.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String code, RowsForm form, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        var board = board(code, form, user);
        return CsvFile.of(
                "tinh-%s-%s.csv".formatted(code, board.view().text()), csv.write(board, form.filter(), locale));
    }

    private ProvinceDashboards.Board board(String code, RowsForm form, CurrentUser user) {
        return dashboards
                .board(code, viewpoints.read(form.asOf()))
                .filter(found -> user.mayRead(found.province().id()))
                .orElseThrow(Problem::notFound);
    }
}
