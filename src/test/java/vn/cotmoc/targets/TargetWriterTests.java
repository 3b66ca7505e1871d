package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.targets.TargetReading.Refused;
import vn.cotmoc.targets.TargetReading.Understood;

class TargetWriterTests {

    private static final List<String> UNITS =
            List.of("", "%", "%/năm", "% số xã", "lần", "xã", "người/năm", "triệu đồng/người/năm", "hợp tác xã");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">=2,50 | ≥ 2,5",
                "trên 95% | Trên 95%",
                "<=7000 người/năm | ≤ 7.000 người/năm",
                "còn dưới 10% | Dưới 10%",
                "7.500–8000 | 7.500 - 8.000",
                "3%-4%/năm | 3 - 4%/năm",
                "Khoảng 460 hợp tác xã | khoảng 460 hợp tác xã",
                "khoảng 460 (± 10%) | khoảng 460 (± 10%)",
                "khoảng 460 (± 5%) | khoảng 460",
                "cơ bản không còn | cơ bản không còn"
            })
    void eachTargetHasOnePrintedForm(String printed, String canonical) {
        var read = (Understood) TargetReader.read(printed, Direction.UP);
        assertThat(TargetWriter.print(read.target(), read.unit())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥ 2,5 lần | targets.reading.atLeast",
                "Trên 95 | targets.reading.moreThan",
                "tối đa 5 | targets.reading.atMost",
                "Dưới 23 | targets.reading.lessThan",
                "= 5 | targets.reading.exactly",
                "50-55 | targets.reading.range",
                "khoảng 5 | targets.reading.about",
                "Hoàn thành | targets.reading.stage.COMPLETED",
                "Đạt tỷ lệ bao phủ | targets.reading.unquantified",
                "Duy trì | targets.reading.maintain",
                "Không đặt mốc | targets.reading.none"
            })
    void eachReadingIsSaidInWords(String printed, String key) {
        assertThat(((Understood) TargetReader.read(printed, Direction.UP))
                        .inWords()
                        .key())
                .isEqualTo(key);
    }

    @Test
    void theWordsCarryTheFigureAndItsUnit() {
        var words = ((Understood) TargetReader.read("≥ 2,5 lần", Direction.UP)).inWords();
        assertThat(words.arguments()).containsExactly(new BigDecimal("2.5"), " lần");
    }

    @ParameterizedTest
    @MethodSource("randomTargets")
    void whatIsPrintedReadsBackAsTheSameTarget(Target target) {
        for (var unit : UNITS) {
            var printed = TargetWriter.print(target, new PrintedUnit(unit));
            for (var direction : Direction.values()) {
                assertThat(TargetReader.read(printed, direction))
                        .as(printed)
                        .isInstanceOfSatisfying(
                                Understood.class,
                                read -> assertThat(read.target()).isEqualTo(target));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("randomTargets")
    void theColumnsOfATargetMakeItAgain(Target target) {
        var again = Target.of(
                target.comparator(),
                target.lowEnd().orElse(null),
                target.highEnd().orElse(null),
                target.text().orElse(null));
        if (target instanceof Target.About(var value, var _)) assertThat(again).isEqualTo(Target.About.of(value));
        else assertThat(again).isEqualTo(target);
    }

    @Test
    void brokenColumnsMakeNoTarget() {
        assertThatThrownBy(() -> Target.of(Comparison.AT_LEAST, null, BigDecimal.ONE, null))
                .hasMessage("AT_LEAST without its low");
        assertThatThrownBy(() -> Target.of(Comparison.EXACTLY, BigDecimal.ONE, BigDecimal.TEN, null))
                .hasMessage("EXACTLY with two ends, 1 and 10");
        assertThatThrownBy(() -> Target.of(Comparison.RANGE, BigDecimal.TEN, BigDecimal.ONE, null))
                .hasMessage("low 10 is above high 1");
    }

    @Test
    void aStageInUnknownWordsAsksForTheTop() {
        assertThat(Target.of(Comparison.STAGE, null, null, "Khánh thành"))
                .isEqualTo(new Target.ReachStage(Stage.COMPLETED, "Khánh thành"));
    }

    @Test
    void threeAndThreePointZeroAreTheSameTarget() {
        assertThat(new Target.AtLeast(new BigDecimal("3.0"))).isEqualTo(new Target.AtLeast(new BigDecimal("3")));
        assertThat(new Target.AtLeast(new BigDecimal("7E+3"))).isEqualTo(new Target.AtLeast(new BigDecimal("7000")));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void noInputMakesTheReaderFail(Direction direction) {
        var random = new Random(24);
        var words = List.of(
                "trên",
                "dưới",
                "ít nhất",
                "từ",
                "trở lên",
                "%",
                "/",
                "-",
                "–",
                "1",
                "2,5",
                "7.000",
                "1.2",
                "xã",
                "/năm",
                "(",
                "±",
                ")",
                "khoảng",
                "Hoàn thành",
                "đến",
                "năm",
                " ",
                "\u00A0",
                "e\u0302",
                "\u0301",
                "\uD83D",
                "\uDE00",
                ",",
                ".",
                "=",
                "≠",
                "không",
                "còn",
                "\0",
                "'",
                "{0}",
                "nghìn",
                "tỷ",
                "+",
                "giai đoạn",
                "Ư",
                "İ",
                "ß",
                "한",
                "²",
                "١");
        for (int i = 0; i < 20_000; i++) {
            var junk = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                junk.append(words.get(random.nextInt(words.size())));
                if (random.nextBoolean()) junk.append(' ');
            }
            switch (TargetReader.readCell(junk.toString(), direction, null)) {
                case Understood(var target, var unit, var _) ->
                    assertThat(TargetReader.read(TargetWriter.print(target, unit), direction))
                            .as(junk.toString())
                            .isInstanceOfSatisfying(
                                    Understood.class,
                                    again -> assertThat(again.target()).isEqualTo(target));
                case Refused(var _, int position) ->
                    assertThat(position).as(junk.toString()).isBetween(0, junk.length());
            }
        }
    }

    static Stream<Target> randomTargets() {
        var random = new Random(2026);
        return Stream.generate(() -> randomTarget(random)).limit(500);
    }

    private static Target randomTarget(Random random) {
        var low = randomNumber(random);
        var high = low.add(randomNumber(random).abs());
        var kinds = Comparison.values();
        return switch (kinds[random.nextInt(kinds.length)]) {
            case AT_LEAST -> new Target.AtLeast(low);
            case MORE_THAN -> new Target.MoreThan(low);
            case AT_MOST -> new Target.AtMost(low);
            case LESS_THAN -> new Target.LessThan(low);
            case EXACTLY -> new Target.Exactly(low);
            case RANGE -> new Target.Within(low, high);
            case ABOUT -> new Target.About(low, new BigDecimal(random.nextInt(50)).movePointLeft(2));
            case STAGE -> new Target.ReachStage(Stage.MOSTLY_DONE, "cơ bản không còn xã, bản đặc biệt khó khăn");
            case UNQUANTIFIED -> new Target.Unquantified("Đạt tỷ lệ bao phủ");
            case MAINTAIN -> new Target.Maintain();
            case NONE -> new Target.NoInterimTest();
        };
    }

    private static BigDecimal randomNumber(Random random) {
        return new BigDecimal(random.nextLong(-9_999_999, 9_999_999_999L)).movePointLeft(random.nextInt(5));
    }
}
