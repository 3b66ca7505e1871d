package vn.cotmoc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;

/// Jumps against the last known year: at their limit, just inside, just outside, in both directions.
class JumpTests {

    @ParameterizedTest(name = "a share from {0} to {1}: {2}")
    @CsvSource({
        "25.1, 37.5, POINTS_UP",
        "25.1, 30.1, ",
        "25.1, 30.2, POINTS_UP",
        "25.1, 20.1, ",
        "25.1, 20, POINTS_DOWN",
        "0, 5, ",
        "0, 5.1, POINTS_UP",
        "100, 94.9, POINTS_DOWN"
    })
    void aShareMayMoveFivePointsAYear(String before, String now, @Nullable String found) {
        assertThat(Found.wordings(Given.share().in(2025, before).value(now), Check.JUMP))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aJumpSaysWhatWasCompared() {
        var finding = Given.share().in(2025, "25.1").value("37.5").getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.NEEDS_REASON);
        assertThat(finding.arguments())
                .containsExactly(
                        Given.number("12.4"), "2025", Given.number("25.1"), Given.number("37.5"), Given.number("5"));
    }

    @ParameterizedTest(name = "people a year from {0} to {1}: {2}")
    @CsvSource({
        "5410, 8115, ",
        "5410, 8116, PERCENT_UP",
        "5410, 2705, ",
        "5410, 2704, PERCENT_DOWN",
        "5410, 54100, PERCENT_UP",
        "0, 5000, ",
        "4, 14, ",
        "4, 15, PERCENT_UP",
        "-100, 50, PERCENT_UP",
        "-100, -51, ",
        "-100, -151, PERCENT_DOWN"
    })
    void anAmountMayMoveByHalfButFewMoveFreely(String before, String now, @Nullable String found) {
        assertThat(Found.wordings(
                        Given.count(IndicatorKind.FLOW).in(2025, before).value(now), Check.JUMP))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest(name = "{0} known, {1} now: {2}")
    @CsvSource({"2024, 35.1, false", "2024, 35.2, true", "2023, 40.1, false", "2023, 40.2, true", "2022, 99, false"})
    void yearsThatAreMissingWidenTheLimitUntilTheyAreTooMany(int year, String now, boolean found) {
        assertThat(!Found.wordings(Given.share().in(year, "25.1").value(now), Check.JUMP)
                        .isEmpty())
                .isEqualTo(found);
    }

    @Test
    void withoutAnEarlierYearThereIsNoJump() {
        assertThat(Given.share().value("37.5")).isEmpty();
    }

    /// Row 7: 2 of 16 border communes in 2025, all of them promised by 2028.
    @ParameterizedTest(name = "{0} of 16 schools: {1}")
    @CsvSource({"9, false", "11, false", "12, true", "0, false"})
    void twiceThePromisedPaceIsNoSurprise(String schools, boolean found) {
        var given = Given.share().in(2025, "2", "16").promising(2028, new Target.AtLeast(Given.number("100")));
        assertThat(!Found.wordings(given.value(schools, "16"), Check.JUMP).isEmpty())
                .isEqualTo(found);
    }

    @Test
    void aPromiseExcusesNoMoveAgainstIt() {
        var given = Given.share().in(2025, "60").promising(2028, new Target.AtLeast(Given.number("100")));
        assertThat(Found.wordings(given.value("80"), Check.JUMP)).isEmpty();
        assertThat(Found.wordings(given.value("50"), Check.JUMP)).containsExactly("POINTS_DOWN");
    }

    @Test
    void threeUnitsOfASmallWholeAreNoJump() {
        assertThat(Found.wordings(Given.share().in(2025, "2", "16").value("5", "16"), Check.JUMP))
                .isEmpty();
        assertThat(Found.wordings(Given.share().in(2025, "2", "16").value("6", "16"), Check.JUMP))
                .containsExactly("POINTS_UP");
        assertThat(Found.wordings(Given.share().in(2025, "200", "1600").value("500", "1600"), Check.JUMP))
                .containsExactly("POINTS_UP");
    }

    @Test
    void aLimitThatSomebodyHasSetHoldsToTheLetter() {
        var given = Given.share().in(2025, "60").promising(2028, new Target.AtLeast(Given.number("100")));
        assertThat(Found.wordings(given.value("63.1", Given.limit(Check.JUMP, "3")), Check.JUMP))
                .containsExactly("POINTS_UP");
        assertThat(Found.wordings(given.value("63", Given.limit(Check.JUMP, "3")), Check.JUMP))
                .isEmpty();
    }

    @Test
    void whatIsSwitchedOffIsNotLookedFor() {
        var given = Given.share().in(2025, "25.1");
        assertThat(given.value("37.5", new Setting(Check.JUMP, Severity.OFF, null, null)))
                .isEmpty();
        assertThat(given.value("37.5", new Setting(Check.JUMP, Severity.BLOCKS, null, null)))
                .allMatch(Finding::blocks);
    }
}
