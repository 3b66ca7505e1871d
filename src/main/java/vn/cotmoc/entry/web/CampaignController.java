package vn.cotmoc.entry.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.entry.CampaignPages;
import vn.cotmoc.entry.CampaignPages.Said;
import vn.cotmoc.entry.TurnoutCsv;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.users.CurrentUser;

/// *Đợt báo cáo*: the periods of a year, and who is in, late or missing in one of them.
@Controller
class CampaignController {

    private final CampaignPages pages;
    private final TurnoutCsv csv;

    CampaignController(CampaignPages pages, TurnoutCsv csv) {
        this.pages = pages;
        this.csv = csv;
    }

    @GetMapping("/campaigns")
    String list(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.list(province, year, user, new Said(null, done), locale));
        return "entry/campaigns";
    }

    @GetMapping("/campaigns/{level}/{period}")
    String show(
            @PathVariable String level,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var asked = CampaignPath.of(level, period);
        var unit = pages.province(province, user);
        model.addAttribute(
                "page", pages.show(unit.toString(), asked.level(), asked.period(), user, new Said(null, done), locale));
        return "entry/campaign";
    }

    @GetMapping("/campaigns/{level}/{period}/turnout.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String level,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String province,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var asked = CampaignPath.of(level, period);
        var unit = pages.province(province, user);
        String name = "turnout-%s-%s.csv".formatted(level, asked.period());
        return CsvFile.of(name, csv.write(unit, asked.level(), asked.period(), user, locale));
    }
}
