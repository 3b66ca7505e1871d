package vn.cotmoc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept of a finding says the same when it is read again.
class FindingColumnsTests {

    static List<Finding> findings() {
        return List.of(
                Finding.of(Check.LATE_CHANGE, Severity.INFORMS, ""),
                Finding.of(
                        Check.JUMP,
                        Severity.NEEDS_REASON,
                        "POINTS_UP",
                        new BigDecimal("12.4"),
                        "2025",
                        new BigDecimal("-7000")),
                Finding.of(Check.STAGE_BACKWARDS, Severity.NEEDS_REASON, "", "2025", Word.of("targets.stage.PLANNED")),
                Finding.of(
                        Check.NATURAL_LIMITS, Severity.BLOCKS, "", Word.of("reporting.refused.ABOVE_LIMIT", "100", "")),
                Finding.of(Check.JUMP, Severity.OFF, "", "", "", ""));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingComesBackAsItWas(Finding finding) {
        assertThat(FindingColumns.of(finding).toFinding()).isEqualTo(finding);
    }
}
