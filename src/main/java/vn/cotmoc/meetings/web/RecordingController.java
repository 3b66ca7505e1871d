package vn.cotmoc.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.Meeting;
import vn.cotmoc.meetings.MeetingId;
import vn.cotmoc.meetings.Meetings;
import vn.cotmoc.meetings.OfferingChoices;
import vn.cotmoc.meetings.Recording;
import vn.cotmoc.meetings.RecordingDecisions;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// Records the decisions of a session, one after the other.
@Controller
@RequestMapping("/meetings/{id}/decisions")
class RecordingController {

    private final Meetings meetings;
    private final RecordingDecisions recording;
    private final OfferingChoices choices;
    private final ReportingPeriods periods;
    private final Saying saying;

    RecordingController(
            Meetings meetings,
            RecordingDecisions recording,
            OfferingChoices choices,
            ReportingPeriods periods,
            Saying saying) {
        this.meetings = meetings;
        this.recording = recording;
        this.choices = choices;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping("/new")
    String create(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var meeting = meeting(id, user);
        if (!user.mayEdit(meeting.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        model.addAttribute("form", RecordingForm.empty());
        return form(meeting, FormFaults.none(), null, locale, model);
    }

    @PostMapping
    String record(
            @PathVariable MeetingId id,
            @ModelAttribute("form") RecordingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = recording
                .record(id, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Recording.Recorded _ -> "redirect:/meetings/%s#decisions".formatted(id);
            case Recording.Refused(var faults) ->
                form(meeting(id, user), Faults.of(faults, saying, locale), null, locale, model);
            case Recording.Conflicting(var existing) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("form", form.anew());
                yield form(meeting(id, user), FormFaults.none(), existing, locale, model);
            }
        };
    }

    private Meeting meeting(MeetingId id, CurrentUser user) {
        return meetings.find(id, user).orElseThrow(Problem::notFound);
    }

    private String form(Meeting meeting, FormFaults faults, @Nullable Decision existing, Locale locale, Model model) {
        model.addAttribute("page", MeetingPage.of(meeting, true, List.of(), periods.today()));
        model.addAttribute("offered", choices.in(meeting.province(), locale));
        model.addAttribute("faults", faults);
        if (existing != null) model.addAttribute("existing", DecisionLine.of(existing, periods.today()));
        return "meetings/new-decision";
    }
}
