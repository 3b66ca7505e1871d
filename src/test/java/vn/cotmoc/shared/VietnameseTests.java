package vn.cotmoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTests {

    @Test
    void decomposedAndComposedTextAreTheSame() {
        var composed = "\u0110i\u1EC7n Bi\u00EAn";
        assertThat(Vietnamese.clean("\u0110ie\u0302\u0323n Bie\u0302n")).isEqualTo(composed);
        assertThat(Vietnamese.clean("\u0110i\u1EB9\u0302n Bi\u00EAn")).isEqualTo(composed);
        assertThat(Vietnamese.clean(composed)).isEqualTo("Điện Biên");
    }

    @Test
    void theLookalikeEthBecomesTheVietnameseLetter() {
        assertThat(Vietnamese.clean("\u00D0iện Biên")).isEqualTo("Điện Biên");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00A0", "\u2009", "\u202F", "\u3000", "\t", " \r\n ", "\u2003 \u2002", "\u2028", "\u0085"})
    void everyBlankIsOneSpace(String blank) {
        assertThat(Vietnamese.clean(blank + "3" + blank + "-" + blank + "3,5%" + blank))
                .isEqualTo("3 - 3,5%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "—", "‒", "−", "‐", "\u2011", "―", "\uFF0D", "\uFE63", "-"})
    void everyDashIsAHyphen(String dash) {
        assertThat(Vietnamese.clean("2026 " + dash + " 2030")).isEqualTo("2026 - 2030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF", "\u00AD", "\u2060", "\u200D", "\u202A", "\0", "\u0007", "\uD800"})
    void nothingInvisibleRemains(String invisible) {
        assertThat(Vietnamese.clean(invisible + "Điện" + invisible + " Biên" + invisible))
                .isEqualTo("Điện Biên");
    }

    @Test
    void aBlankTextIsEmpty() {
        assertThat(Vietnamese.clean(" \u00A0\u200B\t")).isEmpty();
        assertThat(Vietnamese.fold("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Điện Biên, dien bien",
        "ĐẢNG ỦY UBND TỈNH, dang uy ubnd tinh",
        "hoà, hoa",
        "hòa, hoa",
        "Uỷ ban, uy ban",
        "Ủy ban, uy ban",
        "Quảng Ngãi, quang ngai",
        "\u00D0\u00F0, dd",
        "xã Mường Nhé 2, xa muong nhe 2"
    })
    void searchKnowsNoMarks(String written, String searched) {
        assertThat(Vietnamese.fold(written)).isEqualTo(searched);
    }

    @Test
    void searchFindsDecomposedText() {
        assertThat(Vietnamese.fold("\u0110ie\u0302\u0323n  Bie\u0302n")).isEqualTo("dien bien");
    }

    @Test
    void aSignKeepsItsMarkBecauseItWouldMeanTheContrary() {
        assertThat(Vietnamese.fold("≠ ≮ ≥")).isEqualTo("≠ ≮ ≥");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 1.234,5",
                "7000 | 7.000",
                "7E+3 | 7.000",
                "1234567.891 | 1.234.567,891",
                "17.780 | 17,78",
                "0 | 0",
                "0.000 | 0",
                "-1234.5 | -1.234,5",
                "12345678901234567890.123456789 | 12.345.678.901.234.567.890,123456789"
            })
    void numbersAreWrittenTheVietnameseWay(BigDecimal number, String written) {
        assertThat(Vietnamese.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"44.6667, 1, '44,7'", "2.25, 1, '2,3'", "7000, 2, '7.000,00'", "-0.04, 1, '0,0'", "999.95, 1, '1.000,0'"
    })
    void decimalsAreFixedAndRoundedHalfUp(BigDecimal number, int decimals, String written) {
        assertThat(Vietnamese.number(number, decimals)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, 03/04/2026, 03/4/2026",
        "2026-02-27, 27/02/2026, 27/02/2026",
        "2026-01-05, 05/01/2026, 05/01/2026",
        "2021-12-10, 10/12/2021, 10/12/2021",
        "2026-03-31, 31/03/2026, 31/3/2026"
    })
    void documentsPadOnlyJanuaryAndFebruary(LocalDate date, String onScreen, String inDocuments) {
        assertThat(Vietnamese.date(date)).isEqualTo(onScreen);
        assertThat(Vietnamese.officialDate(date)).isEqualTo(inDocuments);
        assertThat(Vietnamese.readDate(onScreen)).contains(date);
        assertThat(Vietnamese.readDate(inDocuments)).contains(date);
        assertThat(Vietnamese.readDate(" " + date)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "3/2026", "2026", "13/13/2026", "hôm nay", "03/4/26"})
    void whatIsNoDateIsNotRead(String typed) {
        assertThat(Vietnamese.readDate(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "2, 5", "9, 6"})
    void aPlaceInCleanedTextIsFoundInWhatWasTyped(int cleaned, int typed) {
        assertThat(Vietnamese.positionIn("e\u0302\u0323  x", cleaned)).isEqualTo(typed);
    }
}
