package vn.cotmoc.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.entry.CampaignPages;
import vn.cotmoc.entry.CampaignPages.Said;
import vn.cotmoc.entry.ChangingCampaigns;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ApprovalLevels;
import vn.cotmoc.reporting.CampaignExceptions;
import vn.cotmoc.reporting.CampaignOutcome;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.reporting.Campaigns;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Changes of reporting periods by those who set them: looked at first, then made.
@Controller
class CampaignChanges {

    private final CampaignPages pages;
    private final ChangingCampaigns changing;
    private final Campaigns campaigns;
    private final CampaignExceptions exceptions;
    private final ApprovalLevels levels;
    private final Saying saying;

    CampaignChanges(
            CampaignPages pages,
            ChangingCampaigns changing,
            Campaigns campaigns,
            CampaignExceptions exceptions,
            ApprovalLevels levels,
            Saying saying) {
        this.pages = pages;
        this.changing = changing;
        this.campaigns = campaigns;
        this.exceptions = exceptions;
        this.levels = levels;
        this.saying = saying;
    }

    @PostMapping("/campaigns/{level}/{period}")
    String change(
            @PathVariable String level,
            @PathVariable String period,
            CampaignForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var at = place(level, period, form, user);
        var days = form.days();
        if (days.isEmpty()) return again(at, Fault.DAYS_OUT_OF_ORDER, user, locale, model, response);
        if (!form.isConfirmed()) {
            var looked = changing.look(
                    new ChangingCampaigns.Wish(at, days.get(), form.reason(), form.seenRevision()), user, locale);
            if (looked.fault() != null) return again(at, looked.fault(), user, locale, model, response);
            model.addAttribute("preview", looked.preview());
            return "entry/campaign-preview";
        }
        return switch (campaigns.change(at, days.get(), form.reason(), form.seenRevision(), user)) {
            case CampaignOutcome.Kept() -> back(at, level, "changed");
            case CampaignOutcome.Refused(var why) -> again(at, why, user, locale, model, response);
        };
    }

    @PostMapping("/campaigns/{level}/{period}/exceptions")
    String except(
            @PathVariable String level,
            @PathVariable String period,
            CampaignForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var at = place(level, period, form, user);
        var place = form.placeOf(at.level());
        var until = form.untilDay();
        if (place.isEmpty()) return again(at, Fault.PLACE_UNKNOWN, user, locale, model, response);
        if (until.isEmpty()) return again(at, Fault.UNTIL_PAST, user, locale, model, response);
        return switch (exceptions.grant(at.province(), place.get(), at.period(), until.get(), form.reason(), user)) {
            case CampaignOutcome.Kept() -> back(at, level, "excepted");
            case CampaignOutcome.Refused(var why) -> again(at, why, user, locale, model, response);
        };
    }

    @PostMapping("/approval-levels")
    String setLevels(
            @RequestParam UnitId province,
            @RequestParam boolean two,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (!user.mayEdit(province)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return switch (levels.set(province, two, reason, user)) {
            case CampaignOutcome.Kept() -> "redirect:/campaigns?done=levels&province=" + province;
            case CampaignOutcome.Refused(var why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute(
                        "page",
                        pages.list(province.toString(), null, user, new Said(words(why, locale), null), locale));
                yield "entry/campaigns";
            }
        };
    }

    // Who may not read the province finds nothing; who reads it without setting its periods is refused.
    private Campaigns.Wanted place(String level, String period, CampaignForm form, CurrentUser user) {
        var path = CampaignPath.of(level, period);
        var province = pages.province(form.province(), user);
        if (!user.maySetPeriodsIn(province)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return new Campaigns.Wanted(province, path.level(), path.period());
    }

    private static String back(Campaigns.Wanted at, String level, String done) {
        return "redirect:/campaigns/%s/%s?done=%s&province=%s".formatted(level, at.period(), done, at.province());
    }

    private String again(
            Campaigns.Wanted at,
            Fault fault,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var said = new Said(words(fault, locale), null);
        model.addAttribute("page", pages.show(at.province().toString(), at.level(), at.period(), user, said, locale));
        return "entry/campaign";
    }

    private String words(Fault fault, Locale locale) {
        return saying.say("entry.campaign.fault." + fault, locale);
    }
}
