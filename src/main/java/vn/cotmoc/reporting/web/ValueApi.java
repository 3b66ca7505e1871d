package vn.cotmoc.reporting.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Reported values: read them, write them, move them through the workflow, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}")
class ValueApi {

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final Figures figures;
    private final Reports reports;
    private final DecidingReports decisions;
    private final AskedSlots slots;

    ValueApi(
            Resolutions resolutions,
            Indicators indicators,
            Figures figures,
            Reports reports,
            DecidingReports decisions,
            AskedSlots slots) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.figures = figures;
        this.reports = reports;
        this.decisions = decisions;
        this.slots = slots;
    }

    @GetMapping("/values")
    List<ValueItem> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String unit,
            @AuthenticationPrincipal CurrentUser user) {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        String code = unit == null ? resolution.provinceCode() : unit;
        Period asked = period == null ? null : slots.period(period);
        UnitId place = slots.place(resolution.province(), resolution.provinceCode(), code, asked, user);
        var codes = indicators.ofResolution(resolution.id().value()).stream()
                .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        return figures.latestOfUnit(resolution.id().value(), asked, place).stream()
                .map(figure -> ValueItem.of(codes.get(figure.indicator()), code, figure))
                .sorted(ValueItem.IN_ORDER)
                .toList();
    }

    @PutMapping("/indicators/{code}/values/{period}")
    ValueItem put(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ValueBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Slot slot = slots.slot(slug, code, period, unit, user);
        var entry = body.toEntry(slot.indicator().reference().isPresent());
        var save = new Reports.Save(slot, entry, body.seen(), false, ValueBody.usable(key));
        var outcome = reports.save(List.of(save), user).getFirst();
        if (outcome instanceof Submission.Stale stale)
            throw RefusedValues.problem(stale, Figure.supposed(slot, entry, null));
        return answer(slot, outcome);
    }

    @PostMapping("/indicators/{code}/values/{period}/submit")
    ValueItem submit(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Slot slot = slots.slot(slug, code, period, unit, user);
        return answer(slot, reports.submit(slot, seen(slot, body), user));
    }

    @PostMapping("/indicators/{code}/values/{period}/approve")
    ValueItem approve(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Slot slot = slots.slot(slug, code, period, unit, user);
        var decision = new DecidingReports.Decision(slot, seen(slot, body));
        String because = body == null ? null : body.reason();
        return answer(slot, decisions.approve(List.of(decision), because, user).getFirst());
    }

    @PostMapping("/indicators/{code}/values/{period}/confirm")
    ValueItem confirm(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Slot slot = slots.slot(slug, code, period, unit, user);
        var decision = new DecidingReports.Decision(slot, seen(slot, body));
        return answer(slot, decisions.confirm(List.of(decision), user).getFirst());
    }

    @PostMapping("/indicators/{code}/values/{period}/return")
    ValueItem returnForCorrection(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Slot slot = slots.slot(slug, code, period, unit, user);
        var decision = new DecidingReports.Decision(slot, seen(slot, body));
        return answer(slot, decisions.returnForCorrection(decision, body.reason(), user));
    }

    record DecisionBody(
            @Nullable Integer revision, @Nullable String reason) {}

    /// Without a revision the caller speaks of the latest that it may see.
    private int seen(Slot slot, @Nullable DecisionBody body) {
        if (body != null && body.revision() != null) return body.revision();
        return figures.latest(slot).map(Figure::revision).orElse(0);
    }

    private static ValueItem answer(Slot slot, Submission outcome) {
        return switch (outcome) {
            case Submission.Accepted(var indicator, var figure) -> ValueItem.of(indicator, slot.unitCode(), figure);
            case Submission.Unchanged(var indicator, var figure) -> ValueItem.of(indicator, slot.unitCode(), figure);
            case Submission.Refused refused -> throw RefusedValues.problem(refused);
            case Submission.Stale stale -> throw RefusedValues.problem(stale);
        };
    }
}
