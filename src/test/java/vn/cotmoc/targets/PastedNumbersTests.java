package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedNumbersTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5; 1.234,5 | VIETNAMESE",
                "2.5; 1,234.5 | ENGLISH",
                // Alone it is one thousand two hundred and thirty-four; beside 2.5 it cannot be.
                "1.234 | VIETNAMESE",
                "1.234; 2.5 | ENGLISH",
                "1,234; 7,5 | VIETNAMESE",
                "1,234; 7.5 | ENGLISH",
                "1,234,567 | ENGLISH",
                "1.234.567 | VIETNAMESE",
                "12; 7000; 0 | VIETNAMESE",
                // Both kinds at once: read as people write here, and the others are named as wrong.
                "2,5; 2.5 | VIETNAMESE",
                "abc; 2.5 | ENGLISH",
                "abc; | VIETNAMESE",
                "-2.5 %; 3 | ENGLISH"
            })
    void aBlockSaysHowItsNumbersAreWritten(String texts, NumberStyle style) {
        assertThat(PastedNumbers.styleOf(List.of(texts.split(";", -1)))).isEqualTo(style);
    }
}
