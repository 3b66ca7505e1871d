package vn.cotmoc.contradictions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cotmoc.checks.Check;
import vn.cotmoc.contradictions.Contradiction.Kind;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Examining.Examined;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Phrase;

/// What contradicts what: from the verdicts as they are shown, and from what the checks find in approved figures.
final class Detecting {

    static final Set<VerdictWord> BEHIND = EnumSet.of(VerdictWord.BEHIND, VerdictWord.REGRESSED, VerdictWord.MISSED);

    private Detecting() {}

    /// `leading` are the indicators whose agency leads or shares a task of the same resolution.
    static List<Contradiction> in(Collection<Judged> rows, Collection<Examined> examined, Set<Judged> leading) {
        var found = new ArrayList<Contradiction>();
        for (Judged row : rows) {
            if (isEstimated(row))
                found.add(new Contradiction(
                        Kind.ESTIMATES_ONLY,
                        row,
                        Phrase.of(
                                "contradictions.said.ESTIMATES_ONLY",
                                row.assessment().word())));
            rows.stream()
                    .filter(parent -> isParent(parent, row) && isWorse(row, parent))
                    .forEach(parent -> found.add(worse(row, parent)));
            examined.stream()
                    .filter(one ->
                            one.slot().indicator().id().equals(row.indicator().id()))
                    .flatMap(one -> one.findings().stream())
                    .forEach(finding -> {
                        if (finding.check() == Check.ROLL_UP)
                            found.add(new Contradiction(Kind.COMMUNES_DIFFER, row, finding.phrase()));
                        if (finding.check() == Check.JUMP && !leading.contains(row))
                            found.add(new Contradiction(Kind.JUMP_WITHOUT_TASK, row, finding.phrase()));
                    });
        }
        return found;
    }

    // The figure of the year looked at and all that lead to it since the resolution began.
    private static boolean isEstimated(Judged row) {
        return row.assessment().word().isOnCourse()
                && row.figure().isPresent()
                && row.approved().stream()
                        .filter(figure -> figure.year() >= row.indicator().firstYear()
                                && figure.number().isPresent())
                        .allMatch(figure -> figure.maturity() == Maturity.ESTIMATE);
    }

    private static boolean isParent(Judged parent, Judged child) {
        return parent.indicator().resolutionId().equals(child.indicator().resolutionId())
                && parent.indicator().code().equals(child.indicator().parentCode());
    }

    private static boolean isWorse(Judged child, Judged parent) {
        return parent.assessment().word().isOnCourse()
                && BEHIND.contains(child.assessment().word());
    }

    private static Contradiction worse(Judged child, Judged parent) {
        return new Contradiction(
                Kind.CHILD_WORSE,
                child,
                Phrase.of(
                        "contradictions.said.CHILD_WORSE",
                        child.indicator().code(),
                        child.assessment().word(),
                        parent.indicator().code(),
                        parent.assessment().word()));
    }
}
