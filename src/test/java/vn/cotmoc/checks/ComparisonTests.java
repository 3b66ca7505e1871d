package vn.cotmoc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.IndicatorKind;

/// Values beside those of other rows and units: parts and wholes, shares, communes.
class ComparisonTests {

    @ParameterizedTest(name = "12.1 at {0} beside 12 at 92.4: {1}")
    @CsvSource({"92.4, false", "92.5, true", "39.0, false"})
    void aPartIsNeverAboveItsWhole(String child, boolean found) {
        var ofChild = Given.share()
                .coded("12.1", "12")
                .beside("12", null, Relation.VALUE, "92.4")
                .value(child);
        var ofParent = Given.share()
                .coded("12", null)
                .beside("12.1", "12", Relation.VALUE, child)
                .value("92.4");
        assertThat(Found.wordings(ofChild, Check.CHILD_ABOVE_PARENT)).isEqualTo(found ? List.of("VALUE") : List.of());
        assertThat(Found.wordings(ofParent, Check.CHILD_ABOVE_PARENT))
                .isEqualTo(found ? List.of("VALUE_BELOW") : List.of());
        assertThat(Stream.concat(ofChild.stream(), ofParent.stream()))
                .filteredOn(finding -> finding.check() == Check.CHILD_ABOVE_PARENT)
                .allMatch(Finding::blocks);
    }

    /// Row 3.1 fell by 4.6 points in 2023 and row 3 by 3.9: who is near-poor now was poor before.
    @Test
    void ofAYearlyFallOnlyTheLevelsAreContained() {
        var given = Given.kind(IndicatorKind.RATE, "%/năm", 2).coded("3.1", "3");
        assertThat(Found.wordings(
                        given.besideLevel("3", null, Relation.LEVEL, "36.20")
                                .atLevel("26.60")
                                .value("4.6"),
                        Check.CHILD_ABOVE_PARENT))
                .isEmpty();
        assertThat(Found.wordings(given.atLevel("36.21").value("4.6"), Check.CHILD_ABOVE_PARENT))
                .containsExactly("LEVEL");
    }

    @Test
    void whatNobodyCallsAPartIsNotComparedWithTheRowAbove() {
        assertThat(Found.wordings(
                        Given.share()
                                .coded("5.1", "5")
                                .beside("5", null, Relation.NONE, "10")
                                .value("90"),
                        Check.CHILD_ABOVE_PARENT))
                .isEmpty();
    }

    @ParameterizedTest(name = "30 + 44 + {0}: {1}")
    @CsvSource({"26, false", "26.2, false", "26.3, true", "25.8, false", "25.7, true"})
    void sharesOfOneWholeComeTo100(String third, boolean found) {
        var given = Given.composition().beside("a", "2", Relation.NONE, "30").beside("b", "2", Relation.NONE, "44");
        assertThat(!Found.wordings(given.value(third), Check.SHARES_TO_100).isEmpty())
                .isEqualTo(found);
    }

    @Test
    void aMissingShareExcusesTooLittleButNotTooMuch() {
        assertThat(Found.wordings(
                        Given.composition()
                                .beside("a", "2", Relation.NONE, "30")
                                .besideNothing("b", "2")
                                .value("44"),
                        Check.SHARES_TO_100))
                .isEmpty();
        assertThat(Found.wordings(
                        Given.composition()
                                .beside("a", "2", Relation.NONE, "70")
                                .besideNothing("b", "2")
                                .value("44"),
                        Check.SHARES_TO_100))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} beside {1} of its communes: {2}")
    @CsvSource({
        "62, 61, 45, ",
        "62.1, 61, 45, NEEDS_REASON",
        "59.9, 61, 45, NEEDS_REASON",
        "62.1, 61, 41, INFORMS",
        "62.1, 61, 0, "
    })
    void aProvincesShareStandsWithinAPointOfItsCommunes(
            String own, String rolled, int reported, @Nullable Severity severity) {
        var found = Given.share().rolledUp(rolled, reported, 45).value(own).stream()
                .filter(finding -> finding.check() == Check.ROLL_UP)
                .map(Finding::severity)
                .toList();
        assertThat(found).isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void aProvincesCountStandsWithinAHundredthOfItsCommunes() {
        assertThat(Found.wordings(
                        Given.count(IndicatorKind.FLOW).rolledUp("1000", 45, 45).value("1010"), Check.ROLL_UP))
                .isEmpty();
        assertThat(Found.wordings(
                        Given.count(IndicatorKind.FLOW).rolledUp("1000", 45, 45).value("1011"), Check.ROLL_UP))
                .containsExactly("PERCENT");
        assertThat(Found.wordings(
                        Given.count(IndicatorKind.FLOW).rolledUp("0", 45, 45).value("1"), Check.ROLL_UP))
                .containsExactly("ZERO");
    }
}
