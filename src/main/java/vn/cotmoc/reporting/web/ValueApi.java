package vn.cotmoc.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Reported values: read them, write them, move them through the workflow, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}")
class ValueApi {

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final Territory territory;
    private final Figures figures;
    private final Reports reports;
    private final DecidingReports decisions;
    private final ReportingPeriods periods;

    ValueApi(
            Resolutions resolutions,
            Indicators indicators,
            Territory territory,
            Figures figures,
            Reports reports,
            DecidingReports decisions,
            ReportingPeriods periods) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.territory = territory;
        this.figures = figures;
        this.reports = reports;
        this.decisions = decisions;
        this.periods = periods;
    }

    @GetMapping("/values")
    List<ValueItem> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer period,
            @RequestParam(required = false) @Nullable String unit) {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        if (period != null && !ReportingPeriod.exists(period))
            throw Problem.badField(
                    "period", "reporting.error.year", ReportingPeriod.FIRST_YEAR + "", ReportingPeriod.LAST_YEAR + "");
        String code = unit == null ? resolution.provinceCode() : unit;
        // A resolution keeps the province that issued it, even where that one has ended.
        UnitId place = code.equals(resolution.provinceCode()) ? resolution.province() : unit(code);
        var codes = indicators.ofResolution(resolution.id().value()).stream()
                .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        return figures
                .latestOfUnit(resolution.id().value(), period == null ? null : Period.year(period), place)
                .stream()
                .map(figure -> ValueItem.of(codes.get(figure.indicator()), code, figure))
                .sorted(ValueItem.IN_ORDER)
                .toList();
    }

    @PutMapping("/indicators/{code}/values/{period}")
    ValueItem put(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable int period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ValueBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Indicator indicator = provincial(slug, code, unit);
        var save = new Reports.Save(
                Slot.provincial(indicator, period),
                body.toEntry(indicator.reference().isPresent()),
                body.seen(),
                false,
                ValueBody.usable(key));
        return answer(reports.save(List.of(save), user).getFirst());
    }

    @PostMapping("/indicators/{code}/values/{period}/submit")
    ValueItem submit(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable int period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Indicator indicator = provincial(slug, code, unit);
        return answer(reports.submit(Slot.provincial(indicator, period), seen(indicator, period, body), user));
    }

    @PostMapping("/indicators/{code}/values/{period}/approve")
    ValueItem approve(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable int period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Indicator indicator = provincial(slug, code, unit);
        var decision = new DecidingReports.Decision(Slot.provincial(indicator, period), seen(indicator, period, body));
        String because = body == null ? null : body.reason();
        return answer(decisions.approve(List.of(decision), because, user).getFirst());
    }

    @PostMapping("/indicators/{code}/values/{period}/confirm")
    ValueItem confirm(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable int period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody(required = false) @Nullable DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Indicator indicator = provincial(slug, code, unit);
        var decision = new DecidingReports.Decision(Slot.provincial(indicator, period), seen(indicator, period, body));
        return answer(decisions.confirm(List.of(decision), user).getFirst());
    }

    @PostMapping("/indicators/{code}/values/{period}/return")
    ValueItem returnForCorrection(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable int period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestBody DecisionBody body,
            @AuthenticationPrincipal CurrentUser user) {
        Indicator indicator = provincial(slug, code, unit);
        var decision = new DecidingReports.Decision(Slot.provincial(indicator, period), seen(indicator, period, body));
        return answer(decisions.returnForCorrection(decision, body.reason(), user));
    }

    record DecisionBody(
            @Nullable Integer revision, @Nullable String reason) {}

    /// Without a revision the caller speaks of the latest that it may see.
    private int seen(Indicator indicator, int period, @Nullable DecisionBody body) {
        if (body != null && body.revision() != null) return body.revision();
        return figures.latest(Slot.provincial(indicator, period))
                .map(figure -> figure.revision())
                .orElse(0);
    }

    private Indicator provincial(String slug, String code, @Nullable String unit) {
        Indicator indicator = indicators.find(slug, code).orElseThrow(Problem::notFound);
        if (unit != null
                && !unit.equals(indicator.provinceCode())
                && !unit(unit).equals(indicator.province()))
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-does-not-report", unit);
        return indicator;
    }

    private UnitId unit(String code) {
        LocalDate today = periods.today();
        return (code.length() == 2 ? territory.province(code, today) : territory.commune(code, today))
                .map(AdministrativeUnit::id)
                .orElseThrow(Problem::notFound);
    }

    private static ValueItem answer(Submission outcome) {
        return switch (outcome) {
            case Submission.Accepted(var indicator, var figure) ->
                ValueItem.of(indicator, indicator.provinceCode(), figure);
            case Submission.Unchanged(var indicator, var figure) ->
                ValueItem.of(indicator, indicator.provinceCode(), figure);
            case Submission.Refused refused -> throw RefusedValues.problem(refused);
            case Submission.Stale stale -> throw RefusedValues.problem(stale);
        };
    }
}
