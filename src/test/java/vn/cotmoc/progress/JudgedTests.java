package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.progress.CommitmentsTests.approved;
import static vn.cotmoc.progress.PromisedRow.atLeast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;

/// A judged row with the figures that it rests on: row 5, 34 in 2025 and 38 in 2026, against 50 by 2028 and 65 by 2030.
class JudgedTests {

    private static Judged judged(Figure... figures) {
        var row = PromisedRow.ofAnnex("5", IndicatorKind.LEVEL)
                .by(atLeast(2028, "50", true), atLeast(2030, "65", true))
                .row();
        var known = List.of(figures);
        var commitment = Commitments.of(row, List.of(row), known);
        var asOf = AsOf.of(2026, LocalDate.of(2026, 11, 22));
        return new Judged(
                row,
                row.name(),
                commitment,
                known,
                Assessor.assess(commitment, Commitments.observations(row, known), asOf),
                asOf);
    }

    @Test
    void aFigureIsFoundByItsYearAndTheOneThatIsJudgedByItself() {
        var last = approved(2026, "38", null);
        var row = judged(approved(2025, "34", null), last);
        assertThat(row.figure(2026)).isEqualTo(Optional.of(last));
        assertThat(row.figure(2024)).isEmpty();
        assertThat(row.figure()).isEqualTo(Optional.of(last));
        assertThat(row.isIllustrative()).isFalse();
    }

    @Test
    void eachMilestoneIsJudgedAndTheRowIsCountedUnderItsCode() {
        var row = judged(approved(2025, "34", null), approved(2026, "38", null));
        assertThat(row.milestones()).extracting(MilestoneVerdict::year).containsExactly(2028, 2030);
        assertThat(row.tallied().code()).isEqualTo("5");
        // 38 is 1.333 short of 39.333, of the 5.333 that were planned four were done: amber, and known by two values
        // only.
        assertThat(row.assessment().word()).isEqualTo(VerdictWord.AT_RISK);
        assertThat(VerdictChip.of(row, 2026).href())
                .isEqualTo("/resolutions/dien-bien-24-nq-tu-2026/indicators/5?asOf=2026#why");
        assertThat(VerdictChip.of(row, 2026).low()).isTrue();
        assertThat(VerdictChip.of(judged(), 2026).low()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"maintain", "no interim test", "unquantified"})
    void whatNamesNoNumberIsNeitherMetNorExceededByOne(String which) {
        Target target = switch (which) {
            case "maintain" -> new Target.Maintain();
            case "no interim test" -> new Target.NoInterimTest();
            case String _ -> new Target.Unquantified("Đạt tỷ lệ bao phủ");
        };
        var value = new BigDecimal("100");
        assertThat(Achievement.isMet(target, Direction.UP, value, BigDecimal.ONE))
                .isFalse();
        assertThat(Achievement.isExceeded(target, Direction.UP, value, BigDecimal.ONE))
                .isFalse();
    }
}
