package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.FindingWords;
import vn.cotmoc.checks.ShownFinding;
import vn.cotmoc.entry.FindingStandings.Standing;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Examining;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.rollups.Beside;
import vn.cotmoc.rollups.Besides;
import vn.cotmoc.targets.Period;

/// Looks up for all rows at once what the checks find in what is typed or stands there, and how many files lie beside
/// it.
@Component
class LookingBeside {

    private final Examining examining;
    private final FindingWords words;
    private final Evidence evidence;
    private final Besides besides;

    LookingBeside(Examining examining, FindingWords words, Evidence evidence, Besides besides) {
        this.examining = examining;
        this.words = words;
        this.evidence = evidence;
        this.besides = besides;
    }

    /// What the communes come to is left out where none of them is asked.
    record Around(
            Map<IndicatorId, List<ShownFinding>> findings,
            Map<Slot, Integer> files,
            Map<IndicatorId, Beside> rolledUp) {}

    /// What was found when each value was sent, and how many files lie beside it.
    record WhenSent(Map<Slot, List<ShownFinding>> findings, Map<Slot, Integer> files) {}

    WhenSent whenSent(Collection<Slot> slots, Locale locale) {
        var findings = new HashMap<Slot, List<ShownFinding>>();
        examining
                .storedFindings(slots)
                .forEach(examined -> findings.put(examined.slot(), words.shown(examined.findings(), locale)));
        return new WhenSent(findings, evidence.counts(slots));
    }

    Around around(Standing standing, Map<String, TypedRow> typed, Locale locale) {
        var slots = standing.own().stream().map(standing::slot).toList();
        var asked = new ArrayList<Asked>();
        for (Indicator indicator : standing.own()) asked.addAll(asked(indicator, standing, typed));
        var findings = new HashMap<IndicatorId, List<ShownFinding>>();
        examining
                .findings(asked)
                .forEach(examined ->
                        findings.put(examined.slot().indicator().id(), words.shown(examined.findings(), locale)));
        return new Around(
                findings,
                evidence.counts(slots),
                besides.of(standing.own(), Period.year(standing.period().year()), false, standing.user(), locale));
    }

    private static List<Asked> asked(Indicator indicator, Standing standing, Map<String, TypedRow> typed) {
        Slot slot = standing.slot(indicator);
        TypedRow row = typed.get(indicator.code());
        if (row == null)
            return standing.latest().containsKey(indicator.id()) ? List.of(Asked.standing(slot)) : List.of();
        return switch (ReadingRows.read(row)) {
            case Reading.Understood(var entry, int _) -> List.of(Asked.typed(slot, entry));
            case Reading.Nothing _, Reading.Wrong _ -> List.of();
        };
    }
}
