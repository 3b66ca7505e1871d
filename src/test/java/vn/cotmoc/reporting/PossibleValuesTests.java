package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.cotmoc.reporting.Desk.because;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.reporting.Submission.Accepted;
import vn.cotmoc.reporting.Submission.Refused;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;

/// What a figure can be, by the indicator that it is for.
@PortalTest
@ExtendWith(KeepsReports.class)
class PossibleValuesTests {

    private static final int YEAR = 2026;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    /// 25 is a share of households, 1 a multiple, 3.1 points per year (they may rise), 19 a stage.
    @ParameterizedTest(name = "{0} takes {1}: {2}")
    @CsvSource({
        "25, 0, ",
        "25, 100, ",
        "25, 100.01, ABOVE_LIMIT",
        "25, -0.1, BELOW_LIMIT",
        "25, 1/3, ",
        "25, 0/5, ",
        "25, 5/5, ",
        "25, 6/5, PART_ABOVE_WHOLE",
        "25, -1/5, NEGATIVE_PART",
        "25, COMPLETED, NUMBER_EXPECTED",
        // Row 1 is measured against a base year, row 25 against nothing.
        "1, 41.5/, ",
        "1, -1/, NEGATIVE_PART",
        "25, 3/, DENOMINATOR_MISSING",
        "19, 3/, DENOMINATOR_MISSING",
        "1, 2.06, ",
        "1, -1, BELOW_LIMIT",
        "1, 1e16, ABOVE_LIMIT",
        "3.1, -2.5, ",
        "3.1, -101, BELOW_LIMIT",
        "19, 3, STAGE_EXPECTED",
        "19, 1/2, STAGE_EXPECTED",
        "19, COMPLETED, "
    })
    void aValueMustBePossibleForItsIndicator(String code, String value, @Nullable Refusal why) {
        int seen = desk.latest(code, YEAR).map(Figure::revision).orElse(0);
        var outcome = desk.save(Desk.OFFICER, desk.filled(code, YEAR, entry(value), seen));
        if (why == null) assertThat(outcome).isInstanceOf(Accepted.class);
        else Desk.refused(outcome, why);
    }

    /// Lao động được đào tạo nghề hằng năm: nobody trains half a person.
    @ParameterizedTest
    @CsvSource({"5620, ", "5620.0, ", "5620.5, WHOLE_NUMBER_EXPECTED", "-1, BELOW_LIMIT", "1/2, NUMBER_EXPECTED"})
    void peopleAreCountedWhole(String value, @Nullable Refusal why) {
        assertThat(Checking.check(desk.indicator("13"), entry(value)).map(Refused::why))
                .isEqualTo(java.util.Optional.ofNullable(why));
    }

    @Test
    void headersAndClausesWithoutAnAgencyCarryNoValue() {
        for (String code : new String[] {"10", "2.2.1(2).1"})
            Desk.refused(desk.save(Desk.OFFICER, code, YEAR, Desk.number("1"), 0), Refusal.CARRIES_NO_VALUE);
    }

    @Test
    void notesAndReasonsAreBounded() {
        var longest = new Entry(Desk.number("1").value(), null, Maturity.ESTIMATE, null, "x".repeat(4000), null);
        var tooLong = new Entry(Desk.number("1").value(), null, Maturity.ESTIMATE, null, "x".repeat(4001), null);
        assertThat(desk.save(Desk.OFFICER, "25", YEAR, longest, 0)).isInstanceOf(Accepted.class);
        Desk.refused(desk.save(Desk.OFFICER, "25", YEAR, tooLong, 1), Refusal.TOO_LONG);
    }

    @Test
    void aMissingValueWithItsReasonIsNotZero() {
        var missing = new Entry(null, MissingReason.NO_SOURCE, Maturity.ESTIMATE, null, null, null);
        assertThat(desk.save(Desk.OFFICER, "25", YEAR, missing, 0)).isInstanceOf(Accepted.class);
        assertThat(desk.latest("25", YEAR).orElseThrow()).satisfies(figure -> {
            assertThat(figure.number()).isEmpty();
            assertThat(figure.missing()).isEqualTo(MissingReason.NO_SOURCE);
        });
    }

    @Test
    void numeratorAndDenominatorAreKept() {
        var share = Entry.of(new ReportedValue.Ratio(new BigDecimal("1"), new BigDecimal("3")), Maturity.OFFICIAL);
        desk.save(Desk.OFFICER, "25", YEAR, share, 0);
        assertThat(desk.latest("25", YEAR).orElseThrow().value())
                .asInstanceOf(type(ReportedValue.Ratio.class))
                .satisfies(kept -> {
                    assertThat(kept.numerator()).isEqualByComparingTo("1");
                    assertThat(kept.denominator()).isEqualByComparingTo("3");
                });
    }

    private static Entry entry(String value) {
        var plain = because("1", "Đính chính.");
        ReportedValue reported = value.endsWith("/")
                ? new ReportedValue.Part(new BigDecimal(value.substring(0, value.length() - 1)))
                : value.contains("/")
                        ? new ReportedValue.Ratio(
                                new BigDecimal(value.split("/", -1)[0]), new BigDecimal(value.split("/", -1)[1]))
                        : Character.isLetter(value.charAt(0))
                                ? new ReportedValue.StageReached(Stage.valueOf(value))
                                : new ReportedValue.Amount(new BigDecimal(value));
        return new Entry(reported, null, plain.maturity(), null, null, plain.reason());
    }
}
