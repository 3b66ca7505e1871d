package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What another figure moves, and how verdicts are shown.
class ShiftTests {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"-, -, false", "1, -, true", "-, 1, true", "1, 1.0, false", "1, 1.1, true"})
    void aValueMovesWhenItIsAnotherNumber(@Nullable BigDecimal before, @Nullable BigDecimal after, boolean moves) {
        var shift = new Shift(
                2026,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                VerdictWord.ON_TRACK,
                VerdictWord.ON_TRACK);
        assertThat(shift.movesValue()).isEqualTo(moves);
        assertThat(shift.movesVerdict()).isFalse();
    }

    @Test
    void anImpactCountsVerdictsAndOutlooks() {
        var shift = new Shift(2026, Optional.empty(), Optional.empty(), VerdictWord.ON_TRACK, VerdictWord.BEHIND);
        var outlook = new Impact.OutlookShift(2026, 2028, Optional.empty(), Optional.of(Signal.RED));
        assertThat(shift.movesVerdict()).isTrue();
        assertThat(new Impact(List.of(shift, shift), List.of(outlook)).findings())
                .isEqualTo(3);
        assertThat(Impact.NONE.findings()).isZero();
    }

    @ParameterizedTest
    @EnumSource(VerdictWord.class)
    void aVerdictIsShownByWordSignAndColour(VerdictWord word) {
        var chip = VerdictChip.of(word, true, "/why");
        assertThat(chip.word()).isEqualTo(word.name());
        assertThat(chip.sign()).isNotEmpty().isEqualTo(word.sign());
        assertThat(chip.css()).matches("[a-z-]+").isEqualTo(word.css());
        assertThat(chip.key()).isEqualTo("progress.verdict." + word);
        assertThat(chip.low()).isTrue();
        assertThat(chip.href()).isEqualTo("/why");
    }

    @ParameterizedTest(name = "{0}: says something {1}, on course {2}")
    @CsvSource({
        "EXCEEDED, true, true",
        "ACHIEVED, true, true",
        "ON_TRACK, true, true",
        "AT_RISK, true, false",
        "BEHIND, true, false",
        "REGRESSED, true, false",
        "MISSED, true, false",
        "NO_DATA, false, false",
        "NOT_QUANTIFIED, false, false"
    })
    void onlyWhatIsKnownSpeaksOfProgress(VerdictWord word, boolean says, boolean onCourse) {
        assertThat(word.saysSomething()).isEqualTo(says);
        assertThat(word.isOnCourse()).isEqualTo(onCourse);
    }
}
