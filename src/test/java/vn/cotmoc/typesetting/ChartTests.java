package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;
import vn.cotmoc.typesetting.Part.Series;

/// Numbers of charts are written as Vietnam writes them, drawn and spoken.
class ChartTests {

    @ParameterizedTest(name = "{0} and {1} as {2}")
    @CsvSource({
        "34, 39.3, [$-42A]General",
        "34, 999.99, [$-42A]General",
        "5500, 7000, '[$-42A]#,##0'",
        "5500, 7000.25, '[$-42A]#,##0.00'",
        "-1200, 3, '[$-42A]#,##0'"
    })
    void largeNumbersAreGrouped(String one, String other, String format) {
        assertThat(ChartNumbers.format(chart(one, other))).isEqualTo(format);
    }

    @Test
    void labelsAndTheAxisOfValuesGoByThem() {
        String part = Read.parts(Read.bytes(Samples.report(OfficialForm.PARTY), Format.DOCX))
                .getOrDefault("word/charts/chart1.xml", "");

        assertThat(part.split("\\[\\$-42A]General", -1)).hasSize(1 + 2 + 1);
    }

    @Test
    void whoeverCannotSeeItHearsEveryValueAndNoneThatIsUnknown() {
        assertThat(Samples.chart(Drawn.LINES).spoken())
                .isEqualTo("Tỷ lệ xã đạt chuẩn nông thôn mới (%). Kế hoạch: 2025 34; 2026 39,3; 2027 44,7; 2028 50."
                        + " Thực hiện: 2025 34; 2026 37; 2027 43");
    }

    // What a record's list may hold is lost in its compiled constructor.
    @SuppressWarnings("NullAway")
    private static Chart chart(String... values) {
        return new Chart(
                "Số xã",
                Drawn.COLUMNS,
                "",
                List.of("2026", "2027"),
                List.of(new Series("Thực hiện", Samples.figures(values))),
                "");
    }
}
