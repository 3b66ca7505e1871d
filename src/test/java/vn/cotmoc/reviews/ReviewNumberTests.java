package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewNumberTests {

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource({
        "11-2028-01, 11-2028-01",
        "' 11 – 2028 – 1x ', ''",
        "11 – 2028 – 07, 11-2028-07",
        "11-2028-007, 11-2028-07",
        "11-2028-100, 11-2028-100"
    })
    void isReadAsPeopleTypeIt(String typed, String number) {
        assertThat(ReviewNumber.read(typed).map(ReviewNumber::toString).orElse(""))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11-2028-00", "11-28-01", "1-2028-01", "11/2028/01", "11-2028-01; drop"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(ReviewNumber.read(typed)).isEmpty();
    }
}
