package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cotmoc.progress.PromisedRow.atLeast;
import static vn.cotmoc.progress.PromisedRow.ofAnnex;
import static vn.cotmoc.progress.PromisedRow.ofBody;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// How a commitment is read out of a row of the annex, its counterparts in the body, and its approved figures.
class CommitmentsTests {

    private static final UUID NOBODY = new UUID(0, 0);

    static Figure approved(int year, String value, @Nullable String level) {
        return new Figure(
                new IndicatorId(NOBODY),
                IndicatorKind.LEVEL,
                new UnitId(NOBODY),
                Period.year(year),
                1,
                ReportStatus.APPROVED,
                Maturity.OFFICIAL,
                new ReportedValue.Amount(new BigDecimal(value)),
                null,
                null,
                level == null ? null : new BigDecimal(level),
                null,
                null,
                false,
                new AccountId(NOBODY),
                "",
                Instant.EPOCH,
                "",
                Instant.EPOCH);
    }

    private static Commitment read(PromisedRow row, Figure... figures) {
        var indicator = row.row();
        return Commitments.of(indicator, List.of(indicator), List.of(figures));
    }

    private static Indicator.Baseline stated(int year, @Nullable String value, @Nullable String level) {
        return new Indicator.Baseline(
                year,
                value == null ? null : new BigDecimal(value),
                level == null ? null : new BigDecimal(level),
                "24-NQ/TU",
                null,
                null);
    }

    @Test
    void onlyTheBodysOwnCounterpartsLendTheirGoverningMilestones() {
        var row = ofAnnex("5", IndicatorKind.LEVEL)
                .by(atLeast(2028, "50", true), atLeast(2030, "65", true))
                .row();
        var body = ofBody("2.2.2(4)", "5")
                .by(atLeast(2030, "60", false), atLeast(2035, "85", true))
                .row();
        var ofAnotherRow = ofBody("2.2.2(5)", "6").by(atLeast(2034, "1", true)).row();
        var ofAnotherResolution = ofBody("2.2.2(4)", "5")
                .of(UUID.randomUUID())
                .by(atLeast(2033, "2", true))
                .row();
        var annex =
                ofAnnex("6", IndicatorKind.LEVEL).by(atLeast(2032, "3", true)).row();
        var all = List.of(row, body, ofAnotherRow, ofAnotherResolution, annex);
        assertThat(Commitments.of(row, all, List.of()).milestones())
                .extracting(Milestone::year)
                .containsExactly(2028, 2030, 2035);
        // A row of the body stands for itself.
        assertThat(Commitments.of(body, all, List.of()).milestones())
                .extracting(Milestone::year)
                .containsExactly(2035);
    }

    @Test
    void theBaselineIsWhatIsStatedElseTheYearBeforeElseWhatTheKindDefines() {
        var row = ofAnnex("16", IndicatorKind.LEVEL);
        assertThat(read(row).baseline()).isNull();
        assertThat(read(row, approved(2024, "90", null), approved(2025, "95", null), approved(2026, "97", null))
                        .baseline())
                .isEqualTo(new Baseline(2025, new BigDecimal("95")));
        row.from(stated(2024, "91", null), stated(2025, "96.9", null), stated(2025, null, "7"));
        assertThat(read(row, approved(2025, "95", null)).baseline())
                .isEqualTo(new Baseline(2025, new BigDecimal("96.9")));
    }

    @Test
    void aRateStartsFromTheLevelThatItTakesDown() {
        var row = ofAnnex("3.1", IndicatorKind.RATE);
        assertThat(read(row, approved(2025, "4.1", "17.78")).baseline())
                .isEqualTo(new Baseline(2025, new BigDecimal("17.78")));
        assertThat(read(row, approved(2025, "4.1", null)).baseline()).isNull();
        row.from(stated(2025, "4.1", "18"));
        assertThat(read(row).baseline()).isEqualTo(new Baseline(2025, new BigDecimal("18")));
    }

    @ParameterizedTest(name = "{0} since 2020: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RATIO_TO_BASE, 1",
                "REDUCTION, 0",
                "INCREMENT, 0",
                "LEVEL, -",
                "RATIO_TO_REFERENCE, -",
                "FLOW, -",
                "STAGE, -"
            })
    void someKindsDefineWhereTheyStart(IndicatorKind kind, @Nullable BigDecimal value) {
        var commitment = read(ofAnnex("1", kind).since(2020));
        assertThat(commitment.baseline()).isEqualTo(value == null ? null : new Baseline(2020, value));
        assertThat(read(ofAnnex("1", kind)).baseline()).isNull();
        assertThat(commitment.geometric()).isEqualTo(kind == IndicatorKind.RATIO_TO_BASE);
    }

    @Test
    void whatIsNotSaidIsUpWithoutAUnit() {
        var commitment = read(ofAnnex("5", IndicatorKind.LEVEL));
        assertThat(commitment.direction()).isEqualTo(Direction.UP);
        assertThat(commitment.unit()).isEmpty();
        var said = read(ofAnnex("5", IndicatorKind.LEVEL)
                .towards(Direction.DOWN)
                .measured("%", null, null)
                .within("0", "100"));
        assertThat(said.direction()).isEqualTo(Direction.DOWN);
        assertThat(said.unit()).isEqualTo("%");
        assertThat(said.lowerLimit()).isEqualByComparingTo("0");
        assertThat(said.upperLimit()).isEqualByComparingTo("100");
        assertThat(said.firstYear()).isEqualTo(2026);
    }

    @ParameterizedTest(name = "{0} in {1} with {2} decimals: ε around 200 is {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, %, 2, 0.1",
                "ADMINISTRATIVE, %, -, 0.1",
                "ADMINISTRATIVE, %, 2, 0.01",
                "ADMINISTRATIVE, người, 0, 1",
                "SURVEY, % số hộ, 1, 0.5",
                "SURVEY, triệu đồng, 1, 4",
                "SURVEY, -, 1, 4",
                "DERIVED, %, 1, 2"
            })
    void theToleranceFollowsHowTheFigureIsComeBy(
            Indicator.@Nullable Collection how, @Nullable String unit, @Nullable Integer decimals, BigDecimal epsilon) {
        var row = ofAnnex("5", IndicatorKind.LEVEL);
        if (unit != null) row.measured(unit, how, decimals);
        else row.measured("", how, decimals);
        assertThat(read(row).tolerance().around(new BigDecimal("200"))).isEqualByComparingTo(epsilon);
    }

    @Test
    void whatAnEditorHasSetGoesBeforeTheRule() {
        var row = ofAnnex("5", IndicatorKind.LEVEL).measured("%", null, null);
        assertThat(read(row.tuned("1.5")).tolerance())
                .isEqualTo(new Tolerance.Fixed(new BigDecimal("1.5"), "Sai số điều tra (Biên tập viên)"));
        assertThat(read(row.tuned(null)).tolerance()).isEqualTo(Tolerance.FullCount.usual());
    }

    @Test
    void everyStandardAfterTheFirstIsABreakWithItsLink() {
        var link = new Indicator.Link(2027, new BigDecimal("37"), new BigDecimal("30"), "Cục Thống kê");
        var row = ofAnnex("3.1", IndicatorKind.LEVEL)
                .in(
                        new Indicator.SeriesVersion("A", 2022, 2026, "Chuẩn 2022-2025", "NĐ 07", null, null, null),
                        new Indicator.SeriesVersion("B", 2027, 2030, "Chuẩn 2027", "NĐ 351", null, null, link),
                        new Indicator.SeriesVersion("C", 2031, null, "Chuẩn 2031", "NĐ", null, null, null));
        assertThat(read(row).breaks())
                .extracting(SeriesBreak::firstYear, SeriesBreak::reason, SeriesBreak::link)
                .containsExactly(
                        tuple(2027, "Chuẩn 2027", new SeriesBreak.Link(new BigDecimal("37"), new BigDecimal("30"))),
                        tuple(2031, "Chuẩn 2031", null));
        assertThat(Commitments.observations(row.row(), List.of(approved(2026, "1", null), approved(2027, "2", null))))
                .extracting(Observation::year, Observation::series)
                .containsExactly(tuple(2026, "A"), tuple(2027, "B"));
    }
}
