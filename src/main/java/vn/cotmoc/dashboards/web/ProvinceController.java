package vn.cotmoc.dashboards.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.dashboards.ResolutionLists;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Toàn tỉnh*.
@Controller
class ProvinceController {

    private final ProvinceDashboards dashboards;
    private final ResolutionLists lists;
    private final Viewpoints viewpoints;

    ProvinceController(ProvinceDashboards dashboards, ResolutionLists lists, Viewpoints viewpoints) {
        this.dashboards = dashboards;
        this.lists = lists;
        this.viewpoints = viewpoints;
    }

    /// The provinces of today whose resolutions, or whose predecessors' resolutions, the person may read.
    @GetMapping("/provinces")
    String list(Locale locale, Model model) {
        model.addAttribute("doors", lists.doors(locale));
        return "dashboards/provinces";
    }

    @GetMapping("/provinces/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable VerdictWord verdict,
            @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var board = dashboards
                .board(code, viewpoints.read(asOf))
                .filter(found -> user.mayRead(found.province().id()))
                .orElseThrow(Problem::notFound);
        model.addAttribute("page", dashboards.page(board, new ProvinceDashboards.Wanted(verdict, agency, q), locale));
        model.addAttribute(
                "questioning", user.mayReadCommunesOf(board.province().id()));
        // The papers of a session are for those who read for the whole province.
        model.addAttribute("overlooks", user.overlooks(board.province().id()));
        return "dashboards/province";
    }
}
