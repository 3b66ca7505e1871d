package vn.cotmoc.rollups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.FindingWords;
import vn.cotmoc.checks.ShownFinding;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Examining;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.territory.AdministrativeUnit;

/// What the checks find in what is typed for one commune, or stands there, and how many files lie beside it.
@Component
class LookingAtCommune {

    private final Examining examining;
    private final FindingWords words;
    private final Evidence evidence;

    LookingAtCommune(Examining examining, FindingWords words, Evidence evidence) {
        this.examining = examining;
        this.words = words;
        this.evidence = evidence;
    }

    record Around(Map<IndicatorId, List<ShownFinding>> findings, Map<Slot, Integer> files) {}

    /// In a fixed number of statements, however many indicators.
    Around of(CommuneStanding standing, List<Indicator> indicators, Map<String, TypedCell> typed, Locale locale) {
        AdministrativeUnit commune = standing.communes().getFirst();
        var asked = indicators.stream()
                .flatMap(indicator -> asked(standing, indicator, commune, typed).stream())
                .toList();
        var findings = examining.findings(asked).stream()
                .collect(Collectors.toMap(
                        examined -> examined.slot().indicator().id(),
                        examined -> words.shown(examined.findings(), locale)));
        return new Around(
                findings,
                evidence.counts(indicators.stream()
                        .map(indicator -> standing.slot(indicator, commune))
                        .toList()));
    }

    private static Optional<Asked> asked(
            CommuneStanding standing, Indicator indicator, AdministrativeUnit commune, Map<String, TypedCell> typed) {
        var slot = standing.slot(indicator, commune);
        var latest = standing.latest(indicator, commune);
        TypedCell cell = typed.get(CommuneStanding.key(indicator, commune));
        if (cell == null) return latest.map(_ -> Asked.standing(slot));
        var shape = standing.form(indicator, latest.orElse(null));
        return SavingCommunes.read(cell, latest.orElse(null), shape, Map.of())
                        instanceof ReadingCells.Reading.Understood(var entry)
                ? Optional.of(Asked.typed(slot, entry))
                : Optional.empty();
    }
}
