package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every row of the tables is one commitment worked out by hand; an empty cell is not looked at, `-` must be empty.
class WorkedCaseTests {

    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.00006");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 400,
            resources = {
                "vectors.csv",
                "levels.csv",
                "ratios.csv",
                "yearly.csv",
                "stages.csv",
                "boundaries.csv",
                "silence.csv"
            })
    void eachRowComesOutAsWorkedOut(ArgumentsAccessor row) {
        var commitment = Written.commitment(
                text(row, 1), text(row, 2), row.getString(3), text(row, 4), row.getString(5), row.getString(8));
        var assessment =
                Assessor.assess(commitment, Written.observations(row.getString(6)), Written.asOf(text(row, 7)));
        var all = new SoftAssertions();
        all.assertThat(assessment.word().name()).as("verdict").isEqualTo(row.getString(9));
        check(all, "rule", row.getString(10), Optional.of(assessment.rule()));
        check(all, "position", row.getString(11), assessment.position());
        check(all, "outlook", row.getString(12), assessment.outlook());
        check(all, "confidence", row.getString(13), Optional.of(assessment.confidence()));
        check(all, "year", row.getString(14), Optional.of(assessment.year()));
        figures(all, row, assessment);
        all.assertThat(flags(assessment))
                .as("flags")
                .isEqualTo(Optional.ofNullable(row.getString(23)).orElse(""));
        all.assertAll();
    }

    private static void figures(SoftAssertions all, ArgumentsAccessor row, Assessment assessment) {
        figure(all, "plan", row.getString(15), assessment.plan());
        figure(all, "gap", row.getString(16), assessment.gap());
        figure(all, "ratio", row.getString(17), assessment.ratio());
        figure(all, "pace", row.getString(18), assessment.pace());
        figure(all, "projection", row.getString(19), assessment.projection().map(Projection::value));
        figure(all, "z", row.getString(20), assessment.projection().flatMap(Projection::z));
        figure(all, "required", row.getString(21), assessment.requiredPace().map(RequiredPace::perYear));
        figure(all, "speed-up", row.getString(22), assessment.speedUp());
    }

    private static String flags(Assessment assessment) {
        var flags = new TreeSet<String>();
        if (assessment.hardToReach()) flags.add("hard");
        if (assessment.mixedSignals()) flags.add("mixed");
        if (assessment.reportOverdue()) flags.add("overdue");
        if (assessment.yearlyMissing()) flags.add("missing");
        return String.join(" ", flags);
    }

    private static void figure(
            SoftAssertions all, String name, @Nullable String expected, Optional<BigDecimal> actual) {
        if (expected == null || expected.equals("-") || actual.isEmpty()) check(all, name, expected, actual);
        else all.assertThat(actual.get()).as(name).isCloseTo(new BigDecimal(expected), within(LAST_DIGIT));
    }

    private static void check(SoftAssertions all, String name, @Nullable String expected, Optional<?> actual) {
        if (expected == null) return;
        all.assertThat(actual.map(Object::toString).orElse("-")).as(name).isEqualTo(expected);
    }

    private static String text(ArgumentsAccessor row, int column) {
        var text = row.getString(column);
        assertThat(text).as("column %d", column).isNotNull();
        return text == null ? "" : text;
    }
}
