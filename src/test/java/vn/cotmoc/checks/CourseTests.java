package vn.cotmoc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Stage;

/// Values beside what was reported before for the same place: estimates, parts, stages, final figures.
class CourseTests {

    @ParameterizedTest(name = "estimated {0}, then {1}: {2}")
    @CsvSource({"5620, 6182, ", "5620, 6183, FINAL", "5620, 5058, ", "5620, 5057, FINAL", "0, 500, ", "4, 9, "})
    void anEstimateLiesWithinATenthOfWhatFollows(String estimate, String now, @Nullable String found) {
        var given = Given.count(IndicatorKind.FLOW).approved(estimate, Maturity.ESTIMATE);
        assertThat(Found.wordings(given.value(now), Check.ESTIMATE_FAR))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void anEstimateAfterAFinalFigureIsComparedToo() {
        var given = Given.count(IndicatorKind.FLOW)
                .approved("5620", Maturity.PRELIMINARY)
                .as(Maturity.ESTIMATE);
        assertThat(Found.wordings(given.value("7000"), Check.ESTIMATE_FAR)).containsExactly("BACK");
        assertThat(Found.wordings(given.as(Maturity.OFFICIAL).value("7000"), Check.ESTIMATE_FAR))
                .isEmpty();
    }

    @Test
    void whatIsAddedUpNeverFalls() {
        var added = Given.kind(IndicatorKind.INCREMENT, "xã", 0).in(2025, "12");
        assertThat(Found.checks(added.value("11"))).contains(Check.DECLINE);
        assertThat(Found.checks(added.value("12"))).doesNotContain(Check.DECLINE);
        assertThat(Found.checks(Given.count(IndicatorKind.FLOW).in(2025, "12").value("11")))
                .doesNotContain(Check.DECLINE);
    }

    /// Row 3.1: 17.78 per cent at the end of 2025.
    @ParameterizedTest(name = "{0} points down to {1}: {2}")
    @CsvSource({
        "3.18, 14.60, false",
        "3.23, 14.60, false",
        "3.24, 14.60, true",
        "3.12, 14.60, true",
        "3.18, 20.96, true"
    })
    void aFallIsTheDifferenceOfItsLevels(String fall, String level, boolean found) {
        var given = Given.kind(IndicatorKind.RATE, "%/năm", 2).withLevel(2025, "3.92", "17.78");
        assertThat(Found.checks(given.atLevel(level).value(fall)).contains(Check.VALUE_AGAINST_PARTS))
                .isEqualTo(found);
    }

    @Test
    void aTypedDenominatorIsTheOneInForce() {
        var given = Given.kind(IndicatorKind.RATIO_TO_REFERENCE, "%", 1).dividedBy("60000");
        assertThat(Found.checks(given.value("20000", "60000"))).doesNotContain(Check.VALUE_AGAINST_PARTS);
        assertThat(Found.checks(given.value("20000", "62000"))).contains(Check.VALUE_AGAINST_PARTS);
    }

    @ParameterizedTest(name = "of {0}, then of {1}: {2}")
    @CsvSource({
        "10400, 11440, false",
        "10400, 11441, true",
        "10400, 9360, false",
        "10400, 9359, true",
        "5, 8, false",
        "5, 9, true"
    })
    void aDenominatorMayMoveByATenth(String before, String now, boolean found) {
        assertThat(Found.checks(Given.share().in(2025, "1", before).value("1", now))
                        .contains(Check.DENOMINATOR_CHANGED))
                .isEqualTo(found);
    }

    @Test
    void aRepeatedValueIsMentionedUnlessItStandsAtItsLimit() {
        assertThat(Given.share().in(2025, "78.0").value("78"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.SAME_AS_LAST_YEAR))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFORMS));
        assertThat(Given.share().in(2025, "100").value("100")).isEmpty();
        assertThat(Given.share().in(2025, "0").value("0")).isEmpty();
        assertThat(Given.share().in(2024, "78").value("78")).isEmpty();
    }

    @Test
    void aStageThatGoesBackIsNoticed() {
        var given = Given.kind(IndicatorKind.STAGE, null, 0).in(2025, Stage.UNDER_WAY);
        assertThat(Found.checks(given.value(Stage.PLANNED))).containsExactly(Check.STAGE_BACKWARDS);
        assertThat(given.value(Stage.UNDER_WAY)).isEmpty();
        assertThat(given.value(Stage.COMPLETED)).isEmpty();
    }

    @Test
    void anOfficialFigureIsNotQuietlyChangedAfterItsCampaign() {
        var given = Given.share().approved("78", Maturity.OFFICIAL);
        assertThat(Found.checks(given.value("79"))).doesNotContain(Check.LATE_CHANGE);
        assertThat(Found.checks(given.campaignOver().value("79"))).contains(Check.LATE_CHANGE);
        assertThat(Found.checks(given.value("78.0"))).doesNotContain(Check.LATE_CHANGE);
        assertThat(Found.checks(Given.share()
                        .campaignOver()
                        .approved("78", Maturity.PRELIMINARY)
                        .value("79")))
                .doesNotContain(Check.LATE_CHANGE);
    }
}
