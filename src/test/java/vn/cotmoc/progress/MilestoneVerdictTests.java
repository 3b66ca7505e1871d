package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/// One list of verdicts, milestone by milestone; an empty cell is not looked at, `-` must be empty.
class MilestoneVerdictTests {

    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.00006");

    @ParameterizedTest(name = "{0}: {9} for {8}")
    @CsvFileSource(numLinesToSkip = 1, maxCharsPerColumn = 400, resources = "milestones.csv")
    void eachMilestoneHasItsVerdict(ArgumentsAccessor row) {
        int year = Integer.parseInt(text(row, 8));
        var verdict = verdicts(row).stream()
                .filter(milestone -> milestone.year() == year)
                .findFirst()
                .orElseThrow();
        var assessment = verdict.assessment();
        assertThat(assessment.word().name()).isEqualTo(row.getString(9));
        check(row.getString(10), assessment.outlook());
        assertThat(assessment.year()).isEqualTo(row.getInteger(11));
        figure(row.getString(12), assessment.projection().map(Projection::value));
        figure(row.getString(13), assessment.requiredPace().map(RequiredPace::perYear));
    }

    /// The list contains what is judged on the page: the next milestone's verdict is the one beside the title.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(numLinesToSkip = 1, maxCharsPerColumn = 400, resources = "milestones.csv")
    void theNextMilestoneSaysWhatThePageSays(ArgumentsAccessor row) {
        var assessment = Assessor.assess(commitment(row), observations(row), asOf(row));
        assertThat(verdicts(row))
                .filteredOn(milestone -> assessment.milestoneYear().equals(Optional.of(milestone.year())))
                .extracting(MilestoneVerdict::assessment)
                .containsExactly(assessment);
    }

    @Test
    void aMilestoneWithoutATestIsNotListedAndAMaintainedOneIs() {
        var commitment = Written.commitment("LEVEL", "UP", "2025:80", "2026:none | 2028:>=100 | 2030:keep", null, null);
        assertThat(MilestoneVerdict.of(commitment, List.of(), Written.asOf("2026")))
                .extracting(MilestoneVerdict::year, MilestoneVerdict::maintained)
                .containsExactly(tuple(2028, false), tuple(2030, true));
    }

    private static List<MilestoneVerdict> verdicts(ArgumentsAccessor row) {
        return MilestoneVerdict.of(commitment(row), observations(row), asOf(row));
    }

    private static Commitment commitment(ArgumentsAccessor row) {
        return Written.commitment(text(row, 1), text(row, 2), row.getString(3), text(row, 4), row.getString(5), null);
    }

    private static List<Observation> observations(ArgumentsAccessor row) {
        return Written.observations(row.getString(6));
    }

    private static AsOf asOf(ArgumentsAccessor row) {
        return Written.asOf(text(row, 7));
    }

    private static String text(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }

    private static void figure(@Nullable String expected, Optional<BigDecimal> actual) {
        if (expected == null || expected.equals("-") || actual.isEmpty()) check(expected, actual);
        else assertThat(actual.get()).isCloseTo(new BigDecimal(expected), within(LAST_DIGIT));
    }

    private static void check(@Nullable String expected, Optional<?> actual) {
        if (expected == null) return;
        assertThat(actual.map(Object::toString).orElse("-")).isEqualTo(expected);
    }
}
