package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.FindingTargets;
import vn.cotmoc.targets.FoundTarget;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.TargetReading;

/// Proposes the targets that the sentences of the body state, each with its sentence; a person decides about each.
final class BodyTargets {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern GOALS = Pattern.compile(".*(muc tieu|chi tieu|dinh huong den).*");

    private final List<Filling.Row> rows = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private BodyTargets() {}

    static List<Filling.Row> rows(ResolutionBody body) {
        var targets = new BodyTargets();
        for (var clause : body.text().texts()) {
            // Where there are no headings of goals, tasks and facts would be taken for them.
            boolean goals = clause.headings().stream()
                    .anyMatch(heading -> GOALS.matcher(Vietnamese.fold(heading)).matches());
            if (goals) targets.clause(clause);
        }
        return targets.rows;
    }

    private void clause(BodyClauses.Clause clause) {
        String heading = clause.headings().stream()
                .filter(text -> YEAR.matcher(text).find())
                .findFirst()
                .orElse("");
        for (FoundTarget found : FindingTargets.under(heading).in(clause.text()))
            if (!found.isFact()) target(clause, found);
    }

    private void target(BodyClauses.Clause clause, FoundTarget found) {
        String code = clause.path() + "." + counts.merge(clause.path(), 1, Integer::sum);
        String unit =
                found.reading() instanceof TargetReading.Understood(var _, var printed, var _) ? printed.wording() : "";
        String name = found.subject().isBlank() ? found.phrase() : found.subject();
        var meaning = PrintedMeaning.of(name, unit, List.of(found.phrase()));
        var indicator = new FoundRow(Sheet.INDICATORS)
                .say("code", code)
                .say("layer", Layer.BODY)
                .say("name", name)
                .place("name", clause.line().place())
                .say("unit", unit)
                .say("kind", found.kind())
                .say("direction", direction(found, meaning))
                .say("header", false)
                .say("base_year", found.kind() == IndicatorKind.RATIO_TO_BASE ? meaning.baseYear() : null)
                .say("decimals", found.kind() == IndicatorKind.STAGE ? null : meaning.decimals())
                .say("collection", meaning.collection())
                .say("clause", clause.path())
                .doubt(null, Unsure.FROM_SENTENCE);
        rows.add(withDoubts(indicator.row(), found));
        for (int year : found.years().stream().sorted().toList()) rows.add(milestone(clause, found, code, year));
    }

    private static Filling.Row milestone(BodyClauses.Clause clause, FoundTarget found, String code, int year) {
        var row = new FoundRow(Sheet.TARGETS)
                .say("code", code)
                .say("milestone", year)
                .say("printed", found.phrase())
                .place("printed", clause.line().place())
                .say("wording", found.sentence())
                .say("clause", clause.path())
                .say("governing", false)
                .doubt(null, Unsure.FROM_SENTENCE);
        TargetCells.write(row, found.phrase(), found.reading());
        return row.row();
    }

    private static @org.jspecify.annotations.Nullable Direction direction(FoundTarget found, PrintedMeaning meaning) {
        return switch (found.kind()) {
            case COMPOSITION -> null;
            case STAGE, RATE, REDUCTION, INCREMENT, RATIO_TO_BASE, RATIO_TO_REFERENCE -> Direction.UP;
            case LEVEL, FLOW -> meaning.direction() == null ? Direction.UP : meaning.direction();
        };
    }

    private static Filling.Row withDoubts(Filling.Row row, FoundTarget found) {
        var doubts = new ArrayList<>(row.doubts());
        found.doubts().forEach(doubt -> doubts.add(Doubt.of(null, doubt.name())));
        return new Filling.Row(row.sheet(), row.cells(), row.places(), doubts);
    }
}
