package vn.cotmoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelCsvTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "+84 215 | '+84 215",
                "@SUM(A1) | '@SUM(A1)",
                "- Trong đó | '- Trong đó",
                "-0,5 | -0,5",
                "-1.234,5 | -1.234,5",
                "Tỷ lệ | Tỷ lệ"
            })
    void wordsThatLookLikeAFormulaStayWords(String text, String written) {
        assertThat(new String(ExcelCsv.write(List.of("Tên"), List.of(List.of(text, "x"))), StandardCharsets.UTF_8))
                .startsWith("\uFEFFTên\r\n")
                .satisfies(csv -> assertThat(csv.replace("\"", "")).endsWith(written + ",x\r\n"));
    }
}
