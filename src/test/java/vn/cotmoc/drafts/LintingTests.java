package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule is broken once, by one cell or one row, and every other rule stays silent.
class LintingTests {

    @Test
    void nothingIsSaidAgainstASoundResolution() {
        assertThat(lint(SheetsForTests.sound())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3} breaks {4}")
    @CsvSource(delimiter = '|', textBlock = """
            INDICATORS | A        | name           |               | EMPTY_CELL
            INDICATORS | A        | base_year      | hai nghìn     | UNREADABLE_YEAR
            INDICATORS | A        | lower_limit    | 1,5           | UNREADABLE_NUMBER
            INDICATORS | A        | kind           | MUC           | NOT_A_CHOICE
            INDICATORS | A        | clause         | II            | UNKNOWN_CLAUSE
            INDICATORS | A        | parent         | Z             | UNKNOWN_INDICATOR
            INDICATORS | A        | advising_agency| Sở Không Có   | UNKNOWN_AGENCY
            TASKS      | 1        | lead_agencies  | Sở Lạ         | UNKNOWN_AGENCY
            RESOLUTION | title    | value          |               | EMPTY_CELL
            INDICATORS | A        | kind           |               | KIND_AND_HEADER
            INDICATORS | A        | direction      |               | DIRECTION_MISSING
            TARGETS    | A / 2028 | low            |               | TARGET_ENDS
            TARGETS    | A / 2028 | comparator     | AT_MOST       | TARGET_ENDS
            TARGETS    | A / 2028 | low            | 91            | MEANING_DIFFERS
            TARGETS    | A / 2030 | comparator     | AT_LEAST      | MEANING_DIFFERS
            TARGETS    | A / 2030 | wording        | trên 96%      | WORDING_NOT_IN_CLAUSE
            RESOLUTION | period_to| value          | 2029          | MILESTONE_OUTSIDE_PERIOD
            INDICATORS | A        | unit           |               | NO_UNIT
            INDICATORS | A        | advising_agency|               | NO_OWNER
            TASKS      | 1        | lead_agencies  |               | NO_LEAD
            TASKS      | 1        | deadline       |               | NO_DEADLINE
            TASKS      | 1        | deadline       | sớm           | DEADLINE_NOT_READ
            RESOLUTION | period_to| value          | 2020          | ENDS_BEFORE_IT_BEGINS
            INDICATORS | A        | parent         | A             | PARENT_LOOP
            INDICATORS | A        | decimals       | 9             | OUT_OF_RANGE
            BASELINES  | A / 2025 | denominator    | 0             | NOT_POSITIVE
            TASKS      | 1        | deadline       | Tháng 3/2026  | DEADLINE_PASSED
            """)
    void aSpoiltCellIsFound(Sheet sheet, String key, String column, String cell, Rule rule) {
        var spoilt = SheetsForTests.sound().change(sheet, key, column, cell == null ? "" : cell);
        assertThat(lint(spoilt)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSpoiltResolutionIsFound(Rule rule, UnaryOperator<SheetsForTests> spoiling) {
        assertThat(lint(spoiling.apply(SheetsForTests.sound())))
                .extracting(Finding::rule)
                .contains(rule);
    }

    static Stream<Arguments> aSpoiltResolutionIsFound() {
        return Stream.of(
                spoilt(Rule.DUPLICATE_KEY, sheets -> sheets.indicator("A", "LEVEL", "UP", "%")),
                spoilt(Rule.NO_BASELINE, sheets -> sheets.drop(Sheet.BASELINES, "A / 2025")),
                spoilt(Rule.NO_TARGET, sheets -> sheets.indicator("B", "LEVEL", "UP", "%")),
                spoilt(Rule.HEADER_WITHOUT_ROWS, sheets -> sheets.indicator("B", "", "", "")),
                spoilt(Rule.KIND_AND_HEADER, sheets -> sheets.change(Sheet.INDICATORS, "A", "header", "true")),
                spoilt(
                        Rule.UNREADABLE_DATE,
                        sheets -> sheets.row(
                                Sheet.DOCUMENTS, "relation", "CITES", "title", "Luật", "issued_on", "03/4/2026")),
                spoilt(
                        Rule.WORDING_NOT_READ,
                        sheets -> sheets.indicator("B", "LEVEL", "UP", "%")
                                .target("B", "2030", "AT_LEAST", "5", "", "từ 5 đến rồi lại 7", "PL")),
                spoilt(
                        Rule.UNQUANTIFIED,
                        sheets -> sheets.indicator("B", "LEVEL", "UP", "%")
                                .row(
                                        Sheet.TARGETS,
                                        "code",
                                        "B",
                                        "milestone",
                                        "2030",
                                        "comparator",
                                        "UNQUANTIFIED",
                                        "text",
                                        "Đạt tỷ lệ bao phủ",
                                        "printed",
                                        "Đạt tỷ lệ bao phủ",
                                        "clause",
                                        "PL",
                                        "governing",
                                        "true")),
                spoilt(
                        Rule.WEAKER_LATER,
                        sheets -> sheets.change(Sheet.TARGETS, "A / 2028", "low", "96")
                                .change(Sheet.TARGETS, "A / 2028", "printed", "96")),
                spoilt(Rule.BOTH_GOVERN, LintingTests::withBody),
                spoilt(Rule.BODY_AGAINST_ANNEX, LintingTests::withBody),
                spoilt(
                        Rule.RECORDED_CONFLICT,
                        sheets -> withBody(sheets)
                                .row(
                                        Sheet.CONFLICTS,
                                        "body_code",
                                        "B",
                                        "annex_code",
                                        "A",
                                        "milestone",
                                        "2030",
                                        "kind",
                                        "TARGET",
                                        "statement_vi",
                                        "khác",
                                        "statement_en",
                                        "differs",
                                        "governing",
                                        "ANNEX")),
                spoilt(
                        Rule.NO_BASE_YEAR,
                        sheets -> sheets.indicator("B", "RATIO_TO_BASE", "UP", "lần")
                                .target("B", "2030", "AT_LEAST", "2", "", "2", "PL")),
                spoilt(Rule.RATE_WITHOUT_BASE, RateRulesTests::withRate),
                spoilt(
                        Rule.RATE_AGAINST_LEVEL,
                        sheets -> RateRulesTests.withRate(sheets)
                                .row(Sheet.BASELINES, "code", "L", "year", "2025", "value", "31", "source", "Báo cáo")),
                spoilt(
                        Rule.RATE_BEYOND_LEVEL,
                        sheets -> RateRulesTests.withRate(sheets)
                                .row(
                                        Sheet.BASELINES,
                                        "code",
                                        "L",
                                        "year",
                                        "2025",
                                        "value",
                                        "17.24",
                                        "source",
                                        "Báo cáo")),
                spoilt(Rule.SHARES_DO_NOT_SUM, sheets -> withShares(sheets, "24", "24")),
                spoilt(Rule.CHILD_ABOVE_PARENT, sheets -> withChild(sheets, "người")),
                spoilt(Rule.SHARE_ABOVE_PARENT, sheets -> withChild(sheets, "%")));
    }

    @Test
    void aRecordedConflictIsNotHeldAgainstTheTextAgain() {
        var recorded = withBody(SheetsForTests.sound())
                .row(
                        Sheet.CONFLICTS,
                        "body_code",
                        "B",
                        "annex_code",
                        "A",
                        "milestone",
                        "2030",
                        "kind",
                        "TARGET",
                        "statement_vi",
                        "khác",
                        "statement_en",
                        "differs",
                        "governing",
                        "ANNEX");
        assertThat(lint(recorded)).extracting(Finding::rule).doesNotContain(Rule.BODY_AGAINST_ANNEX);
    }

    @Test
    void sharesThatCanSumToTheWholeAreLeftAlone() {
        assertThat(lint(withShares(SheetsForTests.sound(), "24", "25")))
                .extracting(Finding::rule)
                .doesNotContain(Rule.SHARES_DO_NOT_SUM);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasACaseThatBreaksIt(Rule rule) throws Exception {
        if (rule == Rule.OTHER_ISSUER) return;
        var table = LintingTests.class
                .getDeclaredMethod(
                        "aSpoiltCellIsFound", Sheet.class, String.class, String.class, String.class, Rule.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        boolean broken = table.contains("| " + rule.name() + "\n")
                || aSpoiltResolutionIsFound().anyMatch(spoilt -> spoilt.get()[0] == rule);
        assertThat(broken).as(rule.name()).isTrue();
    }

    private static SheetsForTests withBody(SheetsForTests sheets) {
        return sheets.indicator("B", "LEVEL", "UP", "%")
                .change(Sheet.INDICATORS, "B", "counterpart", "A")
                .target("B", "2030", "AT_LEAST", "95", "", "95", "PL");
    }

    private static SheetsForTests withShares(SheetsForTests sheets, String low, String high) {
        sheets.indicator("C", "", "", "");
        share(sheets, "C.1", "33", "33.5", "33-33,5");
        share(sheets, "C.2", "42", "42", "42-42");
        return share(sheets, "C.3", low, high.replace(',', '.'), low + "-" + high);
    }

    private static SheetsForTests share(SheetsForTests sheets, String code, String low, String high, String printed) {
        return sheets.indicator(code, "COMPOSITION", "", "%")
                .change(Sheet.INDICATORS, code, "parent", "C")
                .target(code, "2030", "RANGE", low, high, printed, "PL");
    }

    private static SheetsForTests withChild(SheetsForTests sheets, String unit) {
        return sheets.indicator("P", "LEVEL", "UP", unit)
                .target("P", "2030", "AT_LEAST", "500", "", "500", "PL")
                .indicator("P.1", "LEVEL", "UP", unit)
                .change(Sheet.INDICATORS, "P.1", "parent", "P")
                .target("P.1", "2030", "AT_LEAST", "600", "", "600", "PL");
    }

    private static Arguments spoilt(Rule rule, UnaryOperator<SheetsForTests> spoiling) {
        return Arguments.of(rule, spoiling);
    }

    private static List<Finding> lint(SheetsForTests sheets) {
        return Linting.lint(sheets.sheets(), "Sở Y tế"::equals, LocalDate.of(2026, 11, 22));
    }
}
