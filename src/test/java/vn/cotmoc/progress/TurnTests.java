package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.indicators.IndicatorId;

/// Which way a verdict turns.
class TurnTests {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        ", ON_TRACK, FIRST",
        ", NO_DATA, FIRST",
        "ON_TRACK, ON_TRACK, NONE",
        "EXCEEDED, ACHIEVED, WORSE",
        "ACHIEVED, ON_TRACK, WORSE",
        "ON_TRACK, AT_RISK, WORSE",
        "AT_RISK, BEHIND, WORSE",
        "BEHIND, REGRESSED, WORSE",
        "REGRESSED, MISSED, WORSE",
        "EXCEEDED, MISSED, WORSE",
        "MISSED, ACHIEVED, BETTER",
        "BEHIND, AT_RISK, BETTER",
        "ON_TRACK, NO_DATA, SILENT",
        "ON_TRACK, NOT_QUANTIFIED, SILENT",
        "NOT_QUANTIFIED, NO_DATA, SILENT",
        "NO_DATA, BEHIND, SPEAKING",
        "NOT_QUANTIFIED, ACHIEVED, SPEAKING"
    })
    void wordsStandInTheirOrderAndSilenceIsNeitherBetterNorWorse(
            @Nullable VerdictWord before, VerdictWord after, Turn turn) {
        assertThat(Turn.of(before, after)).isEqualTo(turn);
    }

    @ParameterizedTest(name = "{0}, last said {1}, now {2}: {3}")
    @CsvSource({
        "NO_DATA, ON_TRACK, BEHIND, true",
        "NO_DATA, BEHIND, ON_TRACK, false",
        "NO_DATA, BEHIND, BEHIND, false",
        "NO_DATA, , BEHIND, false",
        "ON_TRACK, ON_TRACK, NO_DATA, false",
        "ON_TRACK, ON_TRACK, AT_RISK, true"
    })
    void silenceInBetweenHidesNothing(
            VerdictWord before, @Nullable VerdictWord spoken, VerdictWord word, boolean worse) {
        var change = new WordChange(
                UUID.randomUUID(),
                new IndicatorId(UUID.randomUUID()),
                Instant.EPOCH,
                before,
                spoken,
                word,
                Cause.APPROVED,
                "2026",
                "",
                false);
        assertThat(change.isForTheWorse()).isEqualTo(worse);
        assertThat(change.turn()).isEqualTo(Turn.of(before, word));
    }
}
