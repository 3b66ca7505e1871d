package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 3 to 4 points a year against "còn dưới 10%", as one clause of Lai Châu's resolution promises both.
class RateRulesTests {

    @ParameterizedTest(
            name = "from {0} % at the end of 2025, 3 to 4 points a year for five years reach below 10 %: {1}")
    @CsvSource({"29.9, true", "30, false", "31, false", "20, true"})
    void theFastestPaceDecidesWhetherTheLevelIsInReach(String base, boolean reached) {
        var sheets = withRate(SheetsForTests.sound())
                .row(Sheet.BASELINES, "code", "L", "year", "2025", "value", base, "source", "Báo cáo");
        assertThat(lint(sheets).stream().noneMatch(finding -> finding.rule() == Rule.RATE_AGAINST_LEVEL))
                .isEqualTo(reached);
    }

    @ParameterizedTest(name = "from {0} %, even 3 points a year go a year''s fall beyond below 10 %: {1}")
    @CsvSource({"22.1, false", "22, true", "17.24, true"})
    void theSlowestPaceShowsWhetherTheLevelIsFarTooEasy(String base, boolean beyond) {
        var sheets = withRate(SheetsForTests.sound())
                .row(Sheet.BASELINES, "code", "L", "year", "2025", "value", base, "source", "Báo cáo");
        assertThat(lint(sheets).stream().anyMatch(finding -> finding.rule() == Rule.RATE_BEYOND_LEVEL))
                .isEqualTo(beyond);
    }

    @Test
    void withoutABaseTheFindingSaysWhatItWouldHaveToBe() {
        assertThat(lint(withRate(SheetsForTests.sound())))
                .filteredOn(finding -> finding.rule() == Rule.RATE_WITHOUT_BASE)
                .singleElement()
                .extracting(Finding::arguments)
                .isEqualTo(List.of("R", "5", "10", "25", "30", "2025"));
    }

    static SheetsForTests withRate(SheetsForTests sheets) {
        return sheets.indicator("R", "RATE", "UP", "%/năm")
                .change(Sheet.INDICATORS, "R", "name", "Tỷ lệ hộ nghèo bình quân giảm")
                .target("R", "2030", "RANGE", "3", "4", "3% - 4%/năm", "I")
                .indicator("L", "LEVEL", "DOWN", "%")
                .change(Sheet.INDICATORS, "L", "name", "Tỷ lệ hộ nghèo đa chiều")
                .target("L", "2030", "LESS_THAN", "", "10", "còn dưới 10%", "I");
    }

    private static List<Finding> lint(SheetsForTests sheets) {
        return Linting.lint(sheets.sheets(), "Sở Y tế"::equals, LocalDate.of(2026, 11, 22));
    }
}
