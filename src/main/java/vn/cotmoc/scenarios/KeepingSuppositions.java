package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Duties;
import vn.cotmoc.progress.Milestone;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.scenarios.Scenarios.Kept;
import vn.cotmoc.scenarios.Scenarios.Wanted;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;
import vn.cotmoc.users.CurrentUser;

/// Keeps what was typed, of one indicator or of many: all of it, or nothing where a field cannot be read.
@Service
public class KeepingSuppositions {

    private final Indicators indicators;
    private final Resolutions resolutions;
    private final ApprovedFigures figures;
    private final Supposing supposing;
    private final Scenarios scenarios;
    private final WhatIfPages pages;

    KeepingSuppositions(
            Indicators indicators,
            Resolutions resolutions,
            ApprovedFigures figures,
            Supposing supposing,
            Scenarios scenarios,
            WhatIfPages pages) {
        this.indicators = indicators;
        this.resolutions = resolutions;
        this.figures = figures;
        this.supposing = supposing;
        this.scenarios = scenarios;
        this.pages = pages;
    }

    /// The fields of many indicators by their codes, as they were understood; `faults` names code and field.
    public record Read(Map<IndicatorId, Supposition> suppositions, List<Fault> faults) {}

    /// Keeps one indicator's fields under a name of its own, or in a scenario that the person has. Not one transaction
    /// with what it reads: a refused save has a page to show.
    public Optional<Kept> keep(String slug, String code, Map<String, String> form, CurrentUser user) {
        return pages.weigh(slug, code, form, user).map(weighed -> {
            if (!weighed.typed().faults().isEmpty()) return new Kept.Refused("scenarios.fault.fields");
            var supposition = weighed.typed().supposition();
            var indicator = weighed.indicator();
            String into = form.getOrDefault("scenario", "");
            if (!into.isBlank()) return scenarios.revise(scenario(into), indicator.id(), supposition, user);
            var wanted =
                    new Wanted(form.getOrDefault("name", ""), "", isTicked(form), Map.of(indicator.id(), supposition));
            return scenarios.begin(resolutions.find(slug).orElseThrow(Problem::notFound), wanted, user);
        });
    }

    private static ScenarioId scenario(String written) {
        try {
            return ScenarioId.of(written);
        } catch (IllegalArgumentException _) {
            // An id that cannot be read names nothing.
            throw Problem.notFound();
        }
    }

    public static boolean isTicked(Map<String, String> form) {
        return "true".equals(form.get("shared")) || "on".equals(form.get("shared"));
    }

    @Transactional(readOnly = true)
    public Read read(String slug, Map<String, Map<String, String>> forms) {
        List<Indicator> all = indicators.ofResolution(slug);
        if (all.isEmpty()) throw Problem.notFound();
        var approved = figures.ofResolution(all.getFirst().resolutionId(), Viewpoint.of(supposing.today())).stream()
                .collect(Collectors.groupingBy(Figure::indicator));
        var suppositions = new LinkedHashMap<IndicatorId, Supposition>();
        var faults = new ArrayList<Fault>();
        forms.forEach((code, form) -> {
            var indicator = all.stream()
                    .filter(one -> one.code().equals(code) && one.isReported() && one.isInForceIn(supposing.today()))
                    .findFirst();
            if (indicator.isEmpty()) faults.add(Fault.of(code, "scenarios.fault.indicator", code));
            else read(indicator.get(), all, approved, form, suppositions, faults);
        });
        return new Read(suppositions, faults);
    }

    private void read(
            Indicator indicator,
            List<Indicator> all,
            Map<IndicatorId, List<Figure>> approved,
            Map<String, String> form,
            Map<IndicatorId, Supposition> suppositions,
            List<Fault> faults) {
        var now = supposing.now(indicator, all, Objects.requireNonNullElse(approved.get(indicator.id()), List.of()));
        var typed = ReadingSuppositions.read(
                indicator,
                supposing.years(now),
                Duties.ahead(now).stream().map(Milestone::year).toList(),
                form);
        typed.faults()
                .forEach((name, fault) -> faults.add(new Fault(
                        indicator.code() + "." + name,
                        fault.why().key(),
                        fault.why().arguments())));
        if (!typed.supposition().isEmpty()) suppositions.put(indicator.id(), typed.supposition());
    }
}
