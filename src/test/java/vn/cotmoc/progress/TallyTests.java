package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Optional<String> NUMBERED = Optional.empty();

    @Test
    void headersAreNeverCounted() {
        var tally = Tally.of(List.of(
                TalliedRow.header("10"),
                row("10.1", "10", VerdictWord.ON_TRACK, "1"),
                row("10.2", "10", VerdictWord.BEHIND, "0.4")));
        assertThat(tally.rows()).isEqualTo(2);
        assertThat(tally.count(VerdictWord.NO_DATA)).isZero();
        assertThat(tally.composite())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("0.7"));
    }

    @Test
    void subRowsAreAveragedIntoTheirParentFirst() {
        var tally = Tally.of(List.of(
                row("11", VerdictWord.ON_TRACK, "1"),
                row("12", VerdictWord.AT_RISK, "0.8"),
                row("12.1", "12", VerdictWord.BEHIND, "0.2")));
        assertThat(tally.composite())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("0.75"));
    }

    @Test
    void unresolvedRowsAreCountedButNotExpected() {
        var tally = Tally.of(List.of(
                row("5", VerdictWord.ACHIEVED, "1"),
                new TalliedRow("9", NUMBERED, false, VerdictWord.NOT_QUANTIFIED, Optional.empty())));
        assertThat(tally.count(VerdictWord.NOT_QUANTIFIED)).isEqualTo(1);
        assertThat(tally.rows()).isEqualTo(1);
        assertThat(tally.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void aCompositeNeedsSevenRowsInTen() {
        assertThat(withSilentRows(7, 3).composite())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("0.5"));
        assertThat(withSilentRows(6, 4).composite()).isEmpty();
        assertThat(withSilentRows(6, 4).coverage()).isEqualByComparingTo("0.6");
    }

    @Test
    void missingRowsAreNotFailures() {
        assertThat(Tally.of(List.of(row("1", VerdictWord.ON_TRACK, "1"), silent("2")))
                        .onCourse())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
    }

    @Test
    void nothingKnownGivesNoShare() {
        var tally = Tally.of(List.of(silent("1")));
        assertThat(tally.onCourse()).isEmpty();
        assertThat(tally.composite()).isEmpty();
        assertThat(Tally.of(List.of()).coverage()).isEqualByComparingTo("0");
    }

    @Test
    void overAchievementNeverOffsetsAFailure() {
        var ahead = assessed("2026:60");
        var behind = assessed("2026:33");
        assertThat(ahead.share()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
        assertThat(behind.share()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0"));
    }

    @Test
    void aRowWithoutABaselineHasNoShareUnlessItIsAchieved() {
        assertThat(withoutBaseline("2028:49").share()).isEmpty();
        assertThat(withoutBaseline("2028:51").share()).hasValue(BigDecimal.ONE);
    }

    private static Assessment assessed(String values) {
        var commitment = Written.commitment("LEVEL", "UP", "2025:34", "2028:>=50", null, null);
        return Assessor.assess(commitment, Written.observations(values), Written.asOf("2026"));
    }

    private static Assessment withoutBaseline(String values) {
        var commitment = Written.commitment("LEVEL", "UP", null, "2028:>=50", null, null);
        return Assessor.assess(commitment, Written.observations(values), Written.asOf("2028"));
    }

    private static Tally withSilentRows(int known, int silent) {
        var rows = new ArrayList<TalliedRow>();
        for (int i = 0; i < known; i++) rows.add(row("k" + i, VerdictWord.BEHIND, "0.5"));
        for (int i = 0; i < silent; i++) rows.add(silent("s" + i));
        return Tally.of(rows);
    }

    private static TalliedRow silent(String code) {
        return new TalliedRow(code, NUMBERED, false, VerdictWord.NO_DATA, Optional.empty());
    }

    private static TalliedRow row(String code, VerdictWord word, String share) {
        return new TalliedRow(code, NUMBERED, false, word, Optional.of(new BigDecimal(share)));
    }

    private static TalliedRow row(String code, String parent, VerdictWord word, String share) {
        return new TalliedRow(code, Optional.of(parent), false, word, Optional.of(new BigDecimal(share)));
    }
}
