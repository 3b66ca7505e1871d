package vn.cotmoc.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.meetings.Meeting;
import vn.cotmoc.meetings.MeetingDecisions;
import vn.cotmoc.meetings.MeetingId;
import vn.cotmoc.meetings.Meetings;
import vn.cotmoc.meetings.Meetings.Listing;
import vn.cotmoc.meetings.Opening;
import vn.cotmoc.meetings.OpeningMeetings;
import vn.cotmoc.meetings.PackFiles;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.users.CurrentUser;

/// *Phiên họp*: the sessions of a province, a new one, and one with its frozen papers.
@Controller
class MeetingController {

    private final Meetings meetings;
    private final OpeningMeetings opening;
    private final MeetingDecisions decisions;
    private final PackFiles files;
    private final ReportingPeriods periods;
    private final Saying saying;

    MeetingController(
            Meetings meetings,
            OpeningMeetings opening,
            MeetingDecisions decisions,
            PackFiles files,
            ReportingPeriods periods,
            Saying saying) {
        this.meetings = meetings;
        this.opening = opening;
        this.decisions = decisions;
        this.files = files;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping("/provinces/{code}/meetings")
    String list(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, Model model) {
        var listing = listing(code, user);
        model.addAttribute(
                "page", MeetingsPage.of(listing, user.mayEdit(listing.province().id())));
        return "meetings/meetings";
    }

    @GetMapping("/provinces/{code}/meetings/new")
    String create(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        var listing = listing(code, user);
        if (!user.mayEdit(listing.province().id())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        model.addAttribute("form", OpeningForm.empty(periods.today(), asOf));
        return form(listing, FormFaults.none(), null, model);
    }

    @PostMapping("/provinces/{code}/meetings")
    String open(
            @PathVariable String code,
            @ModelAttribute("form") OpeningForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = opening.open(code, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Opening.Opened(var meeting) -> "redirect:/meetings/" + meeting;
            case Opening.Refused(var faults) ->
                form(listing(code, user), Faults.of(faults, saying, locale), null, model);
            case Opening.Conflicting(var existing) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("form", form.anew());
                yield form(listing(code, user), FormFaults.none(), existing, model);
            }
        };
    }

    private String form(Listing listing, FormFaults faults, @Nullable Meeting existing, Model model) {
        model.addAttribute("page", MeetingsPage.of(listing, true));
        model.addAttribute("faults", faults);
        if (existing != null)
            model.addAttribute("existing", MeetingPage.of(existing, true, List.of(), periods.today()));
        return "meetings/new-meeting";
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var meeting = meetings.find(id, user).orElseThrow(Problem::notFound);
        model.addAttribute(
                "page",
                MeetingPage.of(meeting, user.mayEdit(meeting.province()), decisions.ofMeeting(id), periods.today()));
        model.addAttribute(
                "paper",
                meetings.copy(id, user, locale).orElseThrow(Problem::notFound).paper());
        return "meetings/meeting";
    }

    @GetMapping("/meetings/{id}/pack.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        return file(id, user, locale, Format.PDF);
    }

    @GetMapping("/meetings/{id}/pack.docx")
    ResponseEntity<byte[]> docx(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        return file(id, user, locale, Format.DOCX);
    }

    private ResponseEntity<byte[]> file(MeetingId id, CurrentUser user, Locale locale, Format format) {
        var meeting = meetings.find(id, user).orElseThrow(Problem::notFound);
        var copy = meetings.copy(id, user, locale).orElseThrow(Problem::notFound);
        return Downloads.of(files.write(copy, meeting.heldOn(), format));
    }

    private Listing listing(String code, CurrentUser user) {
        return meetings.ofProvince(code, user).orElseThrow(Problem::notFound);
    }
}
