package vn.cotmoc.communes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.communes.YearAnswer.Told;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;

class YearAnswerTests {

    /// `0=150 1=36`: the year, then its quarters; a word is the reason why there is no number.
    @ParameterizedTest(name = "{0}, {1}: {2} in quarters {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // Workers trained (row 13): the quarters add up, and which ones is said.
                "FLOW, 1=36 2=37 3=36, 109, '1,2,3'",
                "FLOW, 1=36 3=36, 72, '1,3'",
                "FLOW, 3=36, 36, 3",
                // What closes the year goes before its quarters.
                "FLOW, 0=150 1=36 2=37, 150, ''",
                // A quarter in which nothing occurs is answered and adds nothing; nothing at all is no zero.
                "FLOW, 1=36 2=NOT_OCCURRING, 36, '1,2'",
                "FLOW, 1=NOT_OCCURRING 2=NOT_OCCURRING, NOT_OCCURRING, '1,2'",
                // A share stands as its latest quarter says.
                "LEVEL, 1=80 2=82 3=85, 85, 3",
                "LEVEL, 1=80 2=82 3=NO_SOURCE, 82, 2",
                "LEVEL, 0=86 3=85, 86, ''",
                "LEVEL, 1=NOT_APPLICABLE, NOT_APPLICABLE, 1",
                // A reason to be waited for is no answer.
                "LEVEL, 1=NO_SOURCE, -, -",
                "FLOW, 2=NOT_DUE, -, -",
                "FLOW, '', -, -"
            })
    void aYearIsWhatWasSaidOfIt(IndicatorKind kind, String told, String wanted, String quarters) {
        var answer = YearAnswer.of(kind, told(told));
        assertThat(answer.map(YearAnswerTests::said).orElse(null)).isEqualTo(wanted);
        assertThat(answer.map(YearAnswerTests::quarters).orElse(null)).isEqualTo(quarters);
    }

    @Test
    void sumsOfDifferentQuartersAreNotSubtracted() {
        var now = YearAnswer.of(IndicatorKind.FLOW, told("1=36 2=37")).orElseThrow();
        var same = YearAnswer.of(IndicatorKind.FLOW, told("1=30 2=31")).orElseThrow();
        var whole = YearAnswer.of(IndicatorKind.FLOW, told("0=140")).orElseThrow();
        assertThat(now.change(same, IndicatorKind.FLOW)).contains(new BigDecimal("12"));
        assertThat(now.change(whole, IndicatorKind.FLOW)).isEmpty();
        assertThat(now.change(null, IndicatorKind.FLOW)).isEmpty();
    }

    @Test
    void theLatestShareIsComparedWithTheYearBefore() {
        var now = YearAnswer.of(IndicatorKind.LEVEL, told("3=85")).orElseThrow();
        var before = YearAnswer.of(IndicatorKind.LEVEL, told("0=82.5")).orElseThrow();
        assertThat(now.change(before, IndicatorKind.LEVEL)).contains(new BigDecimal("2.5"));
    }

    private static List<Told> told(String written) {
        var told = new ArrayList<Told>();
        for (String one : written.isBlank() ? new String[0] : written.split(" ")) {
            int quarter = one.charAt(0) - '0';
            String said = one.substring(2);
            told.add(
                    Character.isDigit(said.charAt(0))
                            ? new Told(quarter, new ReportedValue.Amount(new BigDecimal(said)), null, false)
                            : new Told(quarter, null, MissingReason.valueOf(said), false));
        }
        return told;
    }

    private static String said(YearAnswer answer) {
        return answer.number(IndicatorKind.LEVEL)
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> String.valueOf(answer.missing()));
    }

    private static String quarters(YearAnswer answer) {
        return String.join(",", answer.quarters().stream().map(String::valueOf).toList());
    }
}
