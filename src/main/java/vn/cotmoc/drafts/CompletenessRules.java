package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.targets.IndicatorKind;

/// What a promise needs before anyone can say later whether it was kept: a unit, a base, a start, somebody who answers.
final class CompletenessRules {

    private CompletenessRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        var findings = new ArrayList<Finding>();
        resolution.all().filter(promise -> !promise.header()).forEach(promise -> {
            if (promise.aims().isEmpty()) findings.add(Finding.at(promise.row(), null, Rule.NO_TARGET));
            measure(promise, findings);
            // What an annex row repeats is answered for there.
            if (promise.counterpart() == null) {
                if (resolution.inherited(promise, "advising_agency").isEmpty())
                    findings.add(Finding.at(promise.row(), "advising_agency", Rule.NO_OWNER));
                baseline(resolution, promise, findings);
            }
        });
        for (SheetRow task : resolution.sheets().of(Sheet.TASKS))
            if (task.list("lead_agencies").isEmpty()) findings.add(Finding.at(task, "lead_agencies", Rule.NO_LEAD));
        return findings.stream();
    }

    private static void measure(Promise promise, List<Finding> findings) {
        if (promise.row().text("base_year") == null
                && promise.is(IndicatorKind.RATIO_TO_BASE, IndicatorKind.REDUCTION, IndicatorKind.INCREMENT))
            findings.add(Finding.at(promise.row(), "base_year", Rule.NO_BASE_YEAR));
        if (promise.row().text("unit") == null && !promise.is(IndicatorKind.STAGE) && isNumber(promise))
            findings.add(Finding.at(promise.row(), "unit", Rule.NO_UNIT));
    }

    // A pace or a yearly count is judged year by year; everything else that is a number moves from a starting point.
    private static void baseline(LintedResolution resolution, Promise promise, List<Finding> findings) {
        boolean started = promise.is(
                IndicatorKind.RATE,
                IndicatorKind.FLOW,
                IndicatorKind.INCREMENT,
                IndicatorKind.REDUCTION,
                IndicatorKind.STAGE);
        boolean stated = resolution.sheets().of(Sheet.BASELINES).stream()
                .anyMatch(row -> promise.code().equals(row.text("code")));
        if (!started && !stated && isNumber(promise)) findings.add(Finding.at(promise.row(), null, Rule.NO_BASELINE));
    }

    private static boolean isNumber(Promise promise) {
        return promise.aims().stream()
                .anyMatch(aim -> aim.target().lowEnd().isPresent()
                        || aim.target().highEnd().isPresent());
    }
}
