package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetReader;
import vn.cotmoc.targets.TargetReading;
import vn.cotmoc.targets.TargetWriter;

/// Whether what was entered is what the document says: the wording stands in its clause and reads as the entered
/// meaning.
final class WordingRules {

    private WordingRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        Map<String, String> clauses = new HashMap<>();
        for (SheetRow row : resolution.sheets().of(Sheet.CLAUSES))
            clauses.put(row.key(), row.cells().getOrDefault("text", ""));
        var findings = new ArrayList<Finding>();
        resolution.all().forEach(promise -> {
            Target before = null;
            for (Promise.Aim aim : promise.aims()) {
                meaning(promise, aim, before, findings);
                place(aim.row(), clauses, findings);
                period(resolution, aim, findings);
                if (aim.target() instanceof Target.Unquantified)
                    findings.add(Finding.at(aim.row(), "printed", Rule.UNQUANTIFIED, text(aim.row(), "printed")));
                before = aim.target();
            }
        });
        return findings.stream();
    }

    // A note says why the meaning departs from the wording: then it is a decision, not an oversight.
    private static void meaning(Promise promise, Promise.Aim aim, @Nullable Target before, List<Finding> findings) {
        if (aim.row().text("note") != null) return;
        String printed = text(aim.row(), "printed");
        switch (TargetReader.readCell(printed, promise.direction(), before)) {
            case TargetReading.Refused _ -> {
                if (!isInWordsOnly(aim.target(), printed))
                    findings.add(Finding.at(aim.row(), "printed", Rule.WORDING_NOT_READ, printed));
            }
            case TargetReading.Understood(var read, var _, var _) -> {
                if (!read.equals(aim.target()) && !isSameStage(read, aim.target()))
                    findings.add(Finding.at(
                            aim.row(),
                            "printed",
                            Rule.MEANING_DIFFERS,
                            printed,
                            TargetWriter.print(read),
                            TargetWriter.print(aim.target())));
            }
        }
    }

    // What is to be reached is said in words without a figure: a person has decided that it is a state to be reached.
    private static boolean isInWordsOnly(Target entered, String printed) {
        boolean words = entered instanceof Target.ReachStage || entered instanceof Target.Unquantified;
        return words && printed.chars().noneMatch(Character::isDigit);
    }

    private static boolean isSameStage(Target read, Target entered) {
        return read instanceof Target.ReachStage && entered instanceof Target.ReachStage;
    }

    // Cells of an annex are found in its table; sentences of the body in their clause.
    private static void place(SheetRow row, Map<String, String> clauses, List<Finding> findings) {
        String wording = row.text("wording");
        if (wording == null) return;
        String clause = clauses.getOrDefault(text(row, "clause"), "");
        if (!clause.contains(wording)) findings.add(Finding.at(row, "wording", Rule.WORDING_NOT_IN_CLAUSE, wording));
        else if (!wording.contains(text(row, "printed")))
            findings.add(Finding.at(row, "printed", Rule.WORDING_NOT_IN_CLAUSE, text(row, "printed")));
    }

    private static void period(LintedResolution resolution, Promise.Aim aim, List<Finding> findings) {
        var from = resolution.year("period_from");
        var to = resolution.year("horizon").or(() -> resolution.year("period_to"));
        if (from.isEmpty() || to.isEmpty() || (aim.year() >= from.get() && aim.year() <= to.get())) return;
        findings.add(Finding.at(
                aim.row(),
                "milestone",
                Rule.MILESTONE_OUTSIDE_PERIOD,
                String.valueOf(aim.year()),
                from.get() + "-" + to.get()));
    }

    private static String text(SheetRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
