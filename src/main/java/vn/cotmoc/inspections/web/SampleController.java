package vn.cotmoc.inspections.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.inspections.CheckingSamples;
import vn.cotmoc.inspections.DrawingSamples;
import vn.cotmoc.inspections.Inspection;
import vn.cotmoc.inspections.InspectionId;
import vn.cotmoc.inspections.Inspections;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.inspections.SampleId;
import vn.cotmoc.inspections.Samples;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// Draws samples and shows what was drawn.
@Controller
class SampleController {

    private final Inspections inspections;
    private final DrawingSamples drawing;
    private final Samples samples;
    private final CheckingSamples checking;
    private final Resolutions resolutions;
    private final Agencies agencies;
    private final ReportingPeriods periods;
    private final ItemWords words;
    private final Saying saying;

    SampleController(
            Inspections inspections,
            DrawingSamples drawing,
            Samples samples,
            CheckingSamples checking,
            Resolutions resolutions,
            Agencies agencies,
            ReportingPeriods periods,
            ItemWords words,
            Saying saying) {
        this.inspections = inspections;
        this.drawing = drawing;
        this.samples = samples;
        this.checking = checking;
        this.resolutions = resolutions;
        this.agencies = agencies;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    @GetMapping("/inspections/{id}/samples/new")
    String create(
            @PathVariable InspectionId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var inspection = inspections.find(id).orElseThrow(Problem::notFound);
        if (!inspection.isWorkedOnBy(user)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return form(inspection, DrawingForm.empty(periods.currentYear()), FormFaults.none(), user, locale, model);
    }

    @PostMapping("/inspections/{id}/samples")
    String draw(
            @PathVariable InspectionId id,
            @ModelAttribute("form") DrawingForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var outcome =
                drawing.draw(id, form.toWanted(), Typed.form(form.form()), user).orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept(var sample) -> "redirect:/samples/" + sample;
            case Outcome.Refused(var faults) ->
                form(
                        inspections.find(id).orElseThrow(Problem::notFound),
                        form,
                        Faults.of(faults, saying, locale),
                        user,
                        locale,
                        model);
            // Drawing is never refused for what others did: each drawing is one more.
            case Outcome.Stale() -> throw new IllegalStateException("a drawing goes stale on nothing");
        };
    }

    @GetMapping("/samples/{id}")
    String show(
            @PathVariable SampleId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "") String sort,
            Locale locale,
            Model model) {
        model.addAttribute("page", page(id, new SamplePage.Asked(q, left, sort), false, locale));
        return "inspections/sample";
    }

    /// The same page with the sample drawn once more beside it; nothing is kept.
    @GetMapping("/samples/{id}/again")
    String again(@PathVariable SampleId id, Locale locale, Model model) {
        model.addAttribute("page", page(id, new SamplePage.Asked("", false, ""), true, locale));
        return "inspections/sample";
    }

    @GetMapping("/samples/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable SampleId id, Locale locale) {
        var page = page(id, new SamplePage.Asked("", false, ""), false, locale);
        var head = Stream.of("position", "value", "agency", "figure", "points", "risks", "chosen", "checked", "note")
                .map(column -> saying.say("inspections.column." + column, locale))
                .toList();
        return CsvFile.of(
                "mau-%d-%s.csv".formatted(page.number(), page.seed()),
                ExcelCsv.write(
                        head,
                        page.lines().stream().map(line -> cells(line, locale)).toList()));
    }

    private List<String> cells(SamplePage.Line line, Locale locale) {
        return List.of(
                String.valueOf(line.position()),
                line.name(),
                line.agency(),
                line.value(),
                String.valueOf(line.points()),
                String.join("; ", line.risks()),
                saying.say("inspections.chosen." + (line.byLot() ? "LOT" : "RISK"), locale),
                saying.say(line.checked() ? "inspections.item.checked" : "inspections.item.left", locale),
                line.note());
    }

    private SamplePage page(SampleId id, SamplePage.Asked asked, boolean again, Locale locale) {
        var opened = samples.find(id).orElseThrow(Problem::notFound);
        var checked = again ? checking.check(id).orElseThrow(Problem::notFound) : null;
        return SamplePage.of(opened, asked, checked, words, locale);
    }

    private String form(
            Inspection inspection, DrawingForm form, FormFaults faults, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", InspectionPage.head(inspection, user, words, locale));
        model.addAttribute(
                "resolutions",
                Choices.plain(resolutions.all(inspection.provinceCode()).stream()
                        .map(one -> new Choices.Choice(one.id().value().toString(), one.shortName()))
                        .toList()));
        model.addAttribute("agencies", agencies(inspection));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "inspections/new-sample";
    }

    private List<Choices> agencies(Inspection inspection) {
        var today = periods.today();
        return Choices.plain(agencies.inProvince(inspection.province(), today).stream()
                .filter(one -> one.isValid(today))
                .map(one -> new Choices.Choice(one.id().toString(), one.name()))
                .toList());
    }
}
