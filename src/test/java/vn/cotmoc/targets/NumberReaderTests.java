package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.targets.NumberReading.Missing;
import vn.cotmoc.targets.NumberReading.Read;
import vn.cotmoc.targets.NumberReading.Unreadable;

class NumberReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1.234,5` | 1234.5",
                "`7.000` | 7000",
                "`7000` | 7000",
                "`2,5` | 2.5",
                "`2,50` | 2.50",
                "`17,78%` | 17.78",
                "`17,78 %` | 17.78",
                "`1.234.567,891` | 1234567.891",
                "`7\u00A0000` | 7000",
                "`7\u202F000,5` | 7000.5",
                "`1 234 567` | 1234567",
                "`  91,2\t` | 91.2",
                "`\u200B45` | 45",
                "`+3` | 3",
                "`-3,5` | -3.5",
                "`\u22121.000` | -1000",
                "`0` | 0",
                "`0,0` | 0.0",
                "`0,125` | 0.125",
                "`01` | 1",
                "`1,234` | 1.234",
                // Twenty-four digits are the most, decimals among them.
                "`123456789012345678901234` | 123456789012345678901234",
                "`1234567890123456789012,34` | 1234567890123456789012.34"
            })
    void theCommaDividesAndTheDotGroups(String typed, BigDecimal number) {
        assertThat(NumberReader.read(typed)).isEqualTo(new Read(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1,234.5` | 1234.5",
                "`2.5` | 2.5",
                "`7,000` | 7000",
                "`1,234,567.891` | 1234567.891",
                "`1.234` | 1.234"
            })
    void englishNumbersAreReadWhereSomebodySaidSo(String typed, BigDecimal number) {
        assertThat(NumberReader.read(typed, NumberStyle.ENGLISH)).isEqualTo(new Read(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0", "\u200B\n"})
    void nothingTypedIsMissingAndNotZero(String typed) {
        assertThat(NumberReader.read(typed)).isEqualTo(new Missing());
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`2.5` | groupSignIsNotDecimal | 1",
                "`2.55` | groupSignIsNotDecimal | 1",
                "`7.0000` | groupSignIsNotDecimal | 1",
                "`0.500` | groupSignIsNotDecimal | 1",
                "`1234.567` | groupSignIsNotDecimal | 4",
                "`1.23.456` | groupsOfThree | 1",
                "`1.234.5` | groupsOfThree | 5",
                "`1.234.56,7` | groupsOfThree | 5",
                "`1,234,567` | signAfterDecimals | 5",
                "`1,234.5` | signAfterDecimals | 5",
                "`12,5.7` | groupsOfThree | 4",
                "` \u00A0 2.5` | groupSignIsNotDecimal | 4",
                "`abc` | notANumber | 0",
                "`-` | notANumber | 1",
                "`,5` | notANumber | 0",
                "`--5` | notANumber | 1",
                "`- 5` | notANumber | 1",
                "`không` | notANumber | 0",
                "`\u0661\u0662` | notANumber | 0",
                "`40.` | unexpected | 2",
                "`40,` | unexpected | 2",
                "`1.234.` | unexpected | 5",
                "`7 00` | unexpected | 2",
                "`7 0000` | unexpected | 2",
                "`0 500` | unexpected | 2",
                "`12 người` | unexpected | 3",
                "`5%%` | unexpected | 2",
                "`1e5` | unexpected | 1",
                "`=1+1` | notANumber | 0",
                "`50-55` | unexpected | 2",
                "`1/2` | unexpected | 1",
                "`1234567890123456789012345` | tooLong | 0",
                "`12345678901234567890123,45` | tooLong | 0"
            })
    void whatMayMeanTwoNumbersIsRefusedWithItsPlace(String typed, String reason, int position) {
        assertThat(NumberReader.read(typed)).isInstanceOfSatisfying(Unreadable.class, refusal -> {
            assertThat(refusal.reason().key()).isEqualTo("targets.number." + reason);
            assertThat(refusal.position()).isEqualTo(position);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "VIETNAMESE | `2.5` | `2,5`",
                "VIETNAMESE | `1,234,567` | `1.234.567`",
                "VIETNAMESE | `1,234.5` | `1.234,5`",
                "ENGLISH | `2,5` | `2.5`",
                "ENGLISH | `1.234,5` | `1,234.5`"
            })
    void aRefusalSaysHowToWriteWhatWasProbablyMeant(NumberStyle style, String typed, String proposal) {
        assertThat(NumberReader.read(typed, style))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.reason().arguments()).endsWith(proposal));
    }

    @ParameterizedTest
    @EnumSource(NumberStyle.class)
    void everyWrittenNumberReadsBack(NumberStyle style) {
        var random = new Random(20260403);
        for (int i = 0; i < 5_000; i++) {
            var number = new BigDecimal(random.nextLong(-999_999_999_999L, 999_999_999_999L))
                    .movePointLeft(random.nextInt(7));
            var written = style.write(number);
            assertThat(NumberReader.read(written, style))
                    .as(written)
                    .isInstanceOfSatisfying(
                            Read.class, read -> assertThat(read.value()).isEqualByComparingTo(number));
        }
    }
}
