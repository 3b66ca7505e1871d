package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.VerdictWord;

/// The rows of a province that need a decision most: the same on its page and in the papers of a session.
public final class NeedingDecision {

    private static final int MOST = 5;
    // What is lost comes before what is late, what is late before what may become late.
    private static final List<VerdictWord> URGENT =
            List.of(VerdictWord.MISSED, VerdictWord.REGRESSED, VerdictWord.BEHIND, VerdictWord.AT_RISK);

    private NeedingDecision() {}

    public static List<Judged> of(List<Judged> judged) {
        return judged.stream()
                .filter(row -> URGENT.contains(row.assessment().word()))
                .sorted(Comparator.<Judged>comparingInt(
                                row -> URGENT.indexOf(row.assessment().word()))
                        .thenComparing(
                                row -> row.assessment().ratio(),
                                Comparator.comparing(ratio -> ratio.orElse(BigDecimal.ONE))))
                .limit(MOST)
                .toList();
    }
}
