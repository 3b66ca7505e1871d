package vn.cotmoc.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.allocations.Reconciliation.Answer;
import vn.cotmoc.allocations.Reconciliation.Asking;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Target;

/// What communes come to together, and whether that is what the province must reach.
class RollUpTests {

    private static final RollUp SHARE = new RollUp.Share(new Meeting.Yes());
    private static final RollUp COUNT = new RollUp.Count(new Meeting.StageCompleted());

    @Test
    void sumsAddUpAndSharesAreSumsOverSums() {
        var totals = totals(45, 41, 0, 0, 16);
        assertThat(new RollUp.Sum().value(totals)).contains(new ReportedValue.Amount(new BigDecimal("1200")));
        // 90 of 100 and 10 of 20 are 100 of 120, which is 83,3 %; the mean of 90 % and 50 % would be 70 %.
        assertThat(new RollUp.Ratio().value(totals))
                .contains(new ReportedValue.Ratio(new BigDecimal("100"), new BigDecimal("120")));
        assertThat(COUNT.value(totals)).contains(new ReportedValue.Amount(new BigDecimal("16")));
        assertThat(new RollUp.None().value(totals)).isEmpty();
    }

    @Test
    void whoIsNotConcernedIsInNoShareAndStillHasAnswered() {
        var totals = totals(45, 38, 1, 3, 16);
        assertThat(totals.covered()).isEqualTo(42);
        assertThat(SHARE.value(totals)).contains(new ReportedValue.Ratio(new BigDecimal("16"), new BigDecimal("42")));
        assertThat(totals.meetingAtMost()).isEqualTo(19);
    }

    @Test
    void noFigureIsNeverZero() {
        var nobody = totals(45, 0, 0, 0, 0);
        for (RollUp rule : List.of(new RollUp.Sum(), new RollUp.Ratio(), COUNT, SHARE, new RollUp.None()))
            assertThat(rule.value(nobody)).isEmpty();
    }

    /// Targets of Phụ lục 02: 13 (5.500; 5.500 - 6.000), 14 (7.500-8000), 5 (50 - 55 % of communes), 12 (more than 95
    /// %).
    @ParameterizedTest(name = "{0}: {1} of {2} against {3}: {4}, {5}")
    @CsvSource({
        "13, 5500, , at least 5500, SUFFICES, 0",
        "13, 5499, , at least 5500, FALLS_SHORT, -1",
        "13, 5600, , 5500 to 6000, SUFFICES, 100",
        "14, 7499, , 7500 to 8000, FALLS_SHORT, -1",
        "5, 22, 42, 50 to 55, SUFFICES, 2.380952",
        "5, 20, 42, 50 to 55, FALLS_SHORT, -2.380952",
        // 95 % itself is not more than 95 %.
        "12, 950, 1000, more than 95, FALLS_SHORT, 0",
        "12, 951, 1000, more than 95, SUFFICES, 0.1",
        "13, 5400, , plan 5300, SUFFICES, 100",
        "13, 5400, , nothing, OPEN, "
    })
    void whatIsAllocatedIsHeldAgainstTheTarget(
            String code,
            BigDecimal sum,
            @Nullable BigDecimal of,
            String asked,
            Answer answer,
            @Nullable BigDecimal difference) {
        RollUp rule = code.equals("5") ? SHARE : of == null ? new RollUp.Sum() : new RollUp.Ratio();
        var totals = new Totals(
                of == null || !code.equals("5") ? 45 : of.intValue(),
                45,
                0,
                0,
                sum,
                sum,
                of == null ? BigDecimal.ONE : of,
                sum.intValue());
        var found = Reconciliation.of(rule, totals, asking(asked, of == null));
        assertThat(found.answer()).isEqualTo(answer);
        assertThat(found.difference().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(difference).map(BigDecimal::stripTrailingZeros));
    }

    private static Asking asking(String asked, boolean flow) {
        String[] words = asked.split(" ");
        var kind = flow ? IndicatorKind.FLOW : IndicatorKind.LEVEL;
        Target target = switch (words[0]) {
            case "at" -> new Target.AtLeast(new BigDecimal(words[2]));
            case "more" -> new Target.MoreThan(new BigDecimal(words[2]));
            case "plan", "nothing" -> new Target.NoInterimTest();
            case String low -> new Target.Within(new BigDecimal(low), new BigDecimal(words[2]));
        };
        BigDecimal plan = words[0].equals("plan") ? new BigDecimal(words[1]) : null;
        return new Asking(target, plan, kind, Direction.UP);
    }

    private static Totals totals(int units, int figures, int none, int notApplicable, int meeting) {
        return new Totals(
                units,
                figures,
                none,
                notApplicable,
                new BigDecimal("1200"),
                new BigDecimal("100"),
                new BigDecimal("120"),
                meeting);
    }
}
