package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.inspections.Facts.Form;
import vn.cotmoc.inspections.Facts.Hand;
import vn.cotmoc.inspections.Facts.Roundness;

/// What speaks against a value and how much, on figures like those of 24-NQ/TU.
class RisksTests {

    private static String said(Case one) {
        return Risks.of(one.facts()).stream()
                .map(risk -> risk.factor() + " " + risk.grade())
                .collect(Collectors.joining(", "));
    }

    @Test
    void nothingSpeaksAgainstAValueWithoutBlame() {
        assertThat(said(Case.plain())).isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "37  | ''                                     | ''",
                "51  | 2025:34                                | ''",
                "52  | 2025:34                                | OUTLIER 1",
                "68  | 2025:34                                | OUTLIER 1",
                "69  | 2025:34                                | OUTLIER 2",
                "5   | 2025:0                                 | OUTLIER 2",
                // Median 34.5, deviation 1: 39 lies 3.04 away, 41 4.38 and 45 7.08.
                "39  | 2022:33 2023:34 2024:35 2025:36        | ''",
                "41  | 2022:33 2023:34 2024:35 2025:36        | OUTLIER 1",
                "45  | 2022:33 2023:34 2024:35 2025:36        | OUTLIER 2",
                "37  | 2022:34 2023:34 2024:34 2025:34        | ''"
            })
    void whatIsFarFromItsOwnPastStandsOut(String number, String past, String expected) {
        assertThat(said(Case.plain().with(number, past))).isEqualTo(expected);
    }

    @Test
    void aFindingOfTheChecksAloneIsAFirstGrade() {
        assertThat(said(Case.plain().found())).isEqualTo("OUTLIER 1");
        assertThat(said(Case.plain().with("69", "2025:34").found())).isEqualTo("OUTLIER 2");
    }

    @ParameterizedTest(name = "first {0}, now 37: {1}")
    @CsvSource({
        "37, ''",
        "34, ''",
        "33.6, BIG_REVISION 1",
        "28.5, BIG_REVISION 1",
        "28.4, BIG_REVISION 2",
        "0, BIG_REVISION 2"
    })
    void howFarTheFirstValueHasMovedIsWeighed(String first, String expected) {
        assertThat(said(Case.plain().first(first))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} corrections, after closing {1}: {2}")
    @CsvSource({
        "0, false, ''",
        "1, false, LATE_CORRECTION 1",
        "1, true, LATE_CORRECTION 2",
        "2, false, LATE_CORRECTION 2"
    })
    void whatIsCorrectedAfterItsApprovalIsWeighed(int times, boolean late, String expected) {
        assertThat(said(Case.plain().corrected(times, late))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} files beside a {1}: {2}")
    @CsvSource({
        "1, NUMBER, ''",
        "1, STAGE, ''",
        "0, NUMBER, NO_EVIDENCE 1",
        "0, DERIVED, NO_EVIDENCE 1",
        "0, STAGE, NO_EVIDENCE 2"
    })
    void aStageWithoutEvidenceWeighsMoreThanANumber(int files, Form form, String expected) {
        assertThat(said(Case.plain().evidence(files, form))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_PEOPLE, ''",
        "IN_ANOTHERS_PLACE, SAME_HAND 1",
        "LEVEL_SKIPPED, SAME_HAND 1",
        "ONE_PERSON, SAME_HAND 2"
    })
    void howManyPeopleAValuePassedIsWeighed(Hand hand, String expected) {
        assertThat(said(Case.plain().by(hand))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "sent {0}: {1}")
    @CsvSource({
        "2026-12-13T16:59:59Z, ''",
        // The due day begins at 17:00 of the day before in Greenwich and ends at 17:00 of its own.
        "2026-12-13T17:00:01Z, LAST_HOURS 1",
        "2026-12-14T14:00:00Z, LAST_HOURS 1",
        "2026-12-14T14:00:01Z, LAST_HOURS 2",
        "2026-12-14T16:59:59Z, LAST_HOURS 2",
        "2026-12-14T17:00:00Z, LATE_ENTRY 1",
        "2027-03-31T16:59:59Z, LATE_ENTRY 1",
        "2027-03-31T17:00:00Z, LATE_ENTRY 2"
    })
    void theDaysAreThoseOfHaNoi(String moment, String expected) {
        assertThat(said(Case.plain().sent(moment))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "41, 2025:34, ''",
        "41, 2024:34, ''",
        "43, 2024:34, SILENT_THEN_JUMP 1",
        "51, 2023:34, SILENT_THEN_JUMP 2"
    })
    void aLeapAfterYearsOfSilenceIsWeighed(String number, String past, String expected) {
        assertThat(said(Case.plain().with(number, past))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} (per cent {1}) ends in {2} zeros")
    @CsvSource({
        "7512, false, 0",
        "7510, false, 1",
        "7500, false, 2",
        "5, false, 0",
        "0, false, 0",
        "100, true, 0",
        "100, false, 2",
        "50, true, 1",
        "2.50, false, 0",
        "40.0, false, 1"
    })
    void roundNumbersAreToldByTheirLastDigits(String number, boolean percent, int zeros) {
        assertThat(Risks.zeros(new BigDecimal(number), percent)).isEqualTo(zeros);
    }

    @ParameterizedTest(name = "{0} of {1} numbers round: {2}")
    @CsvSource({"4, 4, ''", "3, 10, ''", "4, 10, ROUND_AGENCY 1", "5, 10, ROUND_AGENCY 1", "6, 10, ROUND_AGENCY 2"})
    void anAgencyThatRoundsIsToldByTheShare(int round, int numbers, String expected) {
        assertThat(said(Case.plain().of(new Roundness(round, numbers), true))).isEqualTo(expected);
    }

    @Test
    void aStageIsNeitherFarNorRound() {
        assertThat(said(Case.plain().with(null, "2025:34").evidence(1, Form.STAGE)))
                .isEmpty();
    }

    @Test
    void pointsAreGradesTimesWeightsAndAFactorWithoutWeightIsNotSaid() {
        var facts = Case.plain().with("69", "2025:34").evidence(0, Form.NUMBER).facts();
        assertThat(RiskScore.of(facts, RiskWeights.usual()).points()).isEqualTo(2 * 5 + 4);
        var changed = new RiskWeights(Map.of(RiskFactor.NO_EVIDENCE, 20));
        var score = RiskScore.of(facts, changed);
        assertThat(score.points()).isEqualTo(20);
        assertThat(score.risks()).extracting(Risk::factor).containsExactly(RiskFactor.NO_EVIDENCE);
    }

    @Test
    void whatIsWrittenDownIsReadBackAsItWas() {
        var risks = new ArrayList<>(Risks.of(
                Case.plain().with("51.5", "2023:34").by(Hand.ONE_PERSON).facts()));
        assertThat(risks).hasSize(3);
        assertThat(Risk.read(Risk.written(risks))).isEqualTo(risks);
        assertThat(Risk.read("")).isEmpty();
        var weights = new RiskWeights(Map.of(RiskFactor.OUTLIER, 7));
        assertThat(RiskWeights.read(weights.written())).isEqualTo(weights);
        assertThat(Objects.requireNonNull(RiskWeights.usual().written())).startsWith("OUTLIER=5 BIG_REVISION=5");
    }

    @Test
    void weightsEndAtTwenty() {
        assertThatThrownBy(() -> new RiskWeights(Map.of(RiskFactor.OUTLIER, 21)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
