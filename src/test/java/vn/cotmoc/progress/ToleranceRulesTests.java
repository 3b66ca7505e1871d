package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.progress.Tolerances.Wanted;
import vn.cotmoc.targets.IndicatorKind;

/// Which tolerances and limits are refused, and at which field.
class ToleranceRulesTests {

    private static String said(IndicatorKind kind, Wanted wanted) {
        var row = PromisedRow.ofAnnex("5", kind).within("0", "100").tuned("0.5").row();
        return ToleranceRules.fault(row, wanted)
                .map(fault -> fault.field() + " " + fault.key().replace("progress.tolerance.fault.", ""))
                .orElse("fine");
    }

    @ParameterizedTest(name = "ε {0}, {1} to {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 0, 100, fine",
                "0, 0, 100, fine",
                "-, 0, 100, fine",
                "0.5, -, -, fine",
                "0.5, -, 100, fine",
                "0.5, 0, 99, fine",
                "-0.1, 0, 100, epsilon negative",
                "1000000000000000, 0, 100, fine",
                "1000000000000001, 0, 100, epsilon huge",
                "0.000001, 0, 100, fine",
                "0.0000001, 0, 100, epsilon huge",
                "1, -1000000000000001, 100, lower huge",
                "1, 0, 1000000000000001, upper huge",
                "1, 100, 100, upper order",
                "1, 101, 100, upper order",
                "1, 99, 100, fine",
                "0.5, 0, 100, epsilon same",
                "0.50, 0.0, 100.00, epsilon same"
            })
    void whatCannotBeIsRefusedAtItsField(
            @Nullable BigDecimal epsilon, @Nullable BigDecimal lower, @Nullable BigDecimal upper, String said) {
        assertThat(said(IndicatorKind.LEVEL, new Wanted(epsilon, lower, upper, "Sai số điều tra")))
                .isEqualTo(said);
    }

    @Test
    void aReasonIsNeededAndNotTooLong() {
        assertThat(said(IndicatorKind.LEVEL, new Wanted(BigDecimal.ONE, null, null, null)))
                .isEqualTo("reason reason");
        assertThat(said(IndicatorKind.LEVEL, new Wanted(BigDecimal.ONE, null, null, "x".repeat(1000))))
                .isEqualTo("fine");
        assertThat(said(IndicatorKind.LEVEL, new Wanted(BigDecimal.ONE, null, null, "x".repeat(1001))))
                .isEqualTo("reason long");
    }

    @Test
    void stagesAreToldApartByHalfARung() {
        assertThat(said(IndicatorKind.STAGE, new Wanted(BigDecimal.ONE, null, null, "Sai số")))
                .isEqualTo("epsilon stage");
    }
}
