package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.inspections.FindingSeverity;
import vn.cotmoc.inspections.Inspection;
import vn.cotmoc.inspections.InspectionId;
import vn.cotmoc.inspections.Inspections;
import vn.cotmoc.inspections.IssuingFindings;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.inspections.SampleId;
import vn.cotmoc.inspections.SampleItem;
import vn.cotmoc.inspections.Samples;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.users.CurrentUser;

/// Issues the findings of an inspection.
@Controller
@RequestMapping("/inspections/{id}/findings")
class IssuingController {

    private static final int LONGEST = 110;

    private final Inspections inspections;
    private final Samples samples;
    private final IssuingFindings issuing;
    private final Agencies agencies;
    private final Tasks tasks;
    private final Reviews reviews;
    private final ReportingPeriods periods;
    private final ItemWords words;
    private final Saying saying;

    IssuingController(
            Inspections inspections,
            Samples samples,
            IssuingFindings issuing,
            Agencies agencies,
            Tasks tasks,
            Reviews reviews,
            ReportingPeriods periods,
            ItemWords words,
            Saying saying) {
        this.inspections = inspections;
        this.samples = samples;
        this.issuing = issuing;
        this.agencies = agencies;
        this.tasks = tasks;
        this.reviews = reviews;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    @GetMapping("/new")
    String create(
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String sample,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String review,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var inspection = inspections.find(id).orElseThrow(Problem::notFound);
        if (!inspection.isWorkedOnBy(user)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        String agency = item(sample, position)
                .map(one -> one.place().agency())
                .map(Object::toString)
                .orElse("");
        return form(
                inspection,
                IssuingForm.empty(sample, position, agency, review),
                FormFaults.none(),
                false,
                user,
                locale,
                model);
    }

    @PostMapping
    String issue(
            @PathVariable InspectionId id,
            @ModelAttribute("form") IssuingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = issuing.issue(id, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept(var finding) -> "redirect:/findings/" + finding;
            case Outcome.Refused(var faults) ->
                form(id, form, Faults.of(faults, saying, locale), false, user, locale, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(id, form.anew(), FormFaults.none(), true, user, locale, model);
            }
        };
    }

    private String form(
            InspectionId id,
            IssuingForm form,
            FormFaults faults,
            boolean stale,
            CurrentUser user,
            Locale locale,
            Model model) {
        return form(inspections.find(id).orElseThrow(Problem::notFound), form, faults, stale, user, locale, model);
    }

    private String form(
            Inspection inspection,
            IssuingForm form,
            FormFaults faults,
            boolean stale,
            CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", InspectionPage.head(inspection, user, words, locale));
        model.addAttribute(
                "subject",
                item(form.sample(), form.position())
                        .map(one -> words.name(one.place(), locale))
                        .orElse(""));
        model.addAttribute(
                "severities",
                Choices.plain(Arrays.stream(FindingSeverity.values())
                        .map(one -> new Choices.Choice(one.name(), saying.say("inspections.severity." + one, locale)))
                        .toList()));
        model.addAttribute("agencies", agencies(inspection, locale));
        model.addAttribute("tasks", tasks(inspection));
        model.addAttribute("reviews", reviews(inspection));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/new-finding";
    }

    private Optional<SampleItem> item(@Nullable String sample, @Nullable String position) {
        var id = Typed.id(sample);
        var place = Typed.number(position);
        return id == null || place == null
                ? Optional.empty()
                : samples.item(new SampleId(id), place).map(Samples.Examined::item);
    }

    private List<Choices> agencies(Inspection inspection, Locale locale) {
        var today = periods.today();
        var unreached = issuing.unreached(inspection.province());
        return Choices.plain(agencies.inProvince(inspection.province(), today).stream()
                .filter(one -> one.isValid(today))
                .map(one -> new Choices.Choice(
                        one.id().toString(),
                        unreached.contains(one.id())
                                ? saying.say("inspections.finding.unreached.choice", locale, one.name())
                                : one.name()))
                .toList());
    }

    private List<Choices> tasks(Inspection inspection) {
        return Choices.plain(tasks.ofProvince(inspection.province()).stream()
                .map(one -> new Choices.Choice(one.id().toString(), cut(one.number() + ". " + one.content())))
                .toList());
    }

    private List<Choices> reviews(Inspection inspection) {
        return Choices.plain(reviews.list(inspection.provinceCode(), null, null, null).stream()
                .map(one -> new Choices.Choice(one.number(), cut(one.number() + ": " + one.title())))
                .toList());
    }

    // A choice is one line; the page behind it has the whole text.
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
