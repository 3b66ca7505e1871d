package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.targets.TargetReading.Understood;

class TargetReaderTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "≥ 2,5 | AT_LEAST 2.5",
                "≥3 | AT_LEAST 3",
                ">= 3 | AT_LEAST 3",
                "> = 3 | AT_LEAST 3",
                "≤ 15 | AT_MOST 15",
                "<= 15% | AT_MOST 15 %",
                "> 95 | MORE_THAN 95",
                "<23 | LESS_THAN 23",
                "= 44% | EXACTLY 44 %",
                "ít nhất 10 xã | AT_LEAST 10 xã",
                "tối thiểu 5 mô hình | AT_LEAST 5 mô hình",
                "không dưới 90% | AT_LEAST 90 %",
                "từ 3% trở lên | AT_LEAST 3 %",
                "3%/năm trở lên | AT_LEAST 3 %/năm",
                "3% /năm trở lên | AT_LEAST 3 %/năm",
                "15% trở xuống | AT_MOST 15 %",
                "không quá 15% | AT_MOST 15 %",
                "không vượt quá 15% | AT_MOST 15 %",
                "tối đa 12 xã | AT_MOST 12 xã",
                "Trên 95 | MORE_THAN 95",
                "trên 99,6% | MORE_THAN 99.6 %",
                "hơn 250 hợp tác xã | MORE_THAN 250 hợp tác xã",
                "Dưới 23 | LESS_THAN 23",
                "còn dưới 10% | LESS_THAN 10 %",
                "xuống dưới 15% | LESS_THAN 15 %",
                "giảm xuống dưới 12% | LESS_THAN 12 %",
                "giảm còn 59% | AT_MOST 59 %",
                "40 | AT_LEAST 40",
                "100% | AT_LEAST 100 %",
                "100 % | AT_LEAST 100 %",
                "50 - 55 | RANGE 50 55",
                "45-50 | RANGE 45 50",
                "5.500 - 6.000 | RANGE 5500 6000",
                "7.500-8000 | RANGE 7500 8000",
                "từ 7.000 - 8.000 lao động | RANGE 7000 8000 lao động",
                "từ 2.900 đến 3.000 USD/người/năm | RANGE 2900 3000 USD/người/năm",
                "3% - 4%/năm | RANGE 3 4 %/năm",
                "3-3,5 | RANGE 3 3.5",
                "7 - 8 %/năm | RANGE 7 8 %/năm",
                "2,5 - 3 lần | RANGE 2.5 3 lần",
                "gấp 2,5 - 3 lần so với năm 2020 | RANGE 2.5 3 lần",
                "giảm 3 - 3,5%/năm | RANGE 3 3.5 %/năm",
                "giảm bình quân từ 2% - 2,5%/năm | RANGE 2 2.5 %/năm",
                "từ 3,5% - 4% trở lên | AT_LEAST 3.5 %",
                "khoảng 460 | ABOUT 460",
                "khoảng 460 hợp tác xã | ABOUT 460 hợp tác xã",
                "khoảng 15 - 16% | RANGE 15 16 %",
                "khoảng 4.700 lao động/năm | ABOUT 4700 lao động/năm",
                "1/2 | AT_LEAST 50 %",
                "bằng 1/2 | AT_LEAST 50 %",
                "bằng 1/2 bình quân chung của cả nước | AT_LEAST 50 %",
                "1/2 số xã | AT_LEAST 50 % số xã",
                "1/2 lần | AT_LEAST 0.5 lần",
                "61/96 xã | AT_LEAST 61 xã",
                "trên 63% tổng số xã (61/96 xã) | MORE_THAN 63 % tổng số xã",
                "ít nhất đạt trên 63% | MORE_THAN 63 %",
                "ít nhất 1,6 lần | AT_LEAST 1.6 lần",
                "tăng ít nhất 1,6 lần so với năm 2030 | AT_LEAST 1.6 lần",
                "tăng trên 2 lần | MORE_THAN 2 lần",
                "duy trì mức giảm trên 3,5%/năm | MORE_THAN 3.5 %/năm",
                "duy trì mức giảm 3% - 4%/năm theo chuẩn nghèo giai đoạn 2031-2035 | RANGE 3 4 %/năm",
                "Phần đầu 80% xã | AT_LEAST 80 % xã",
                "Phân đấu giảm 65% các xã, thôn | AT_LEAST 65 % các xã, thôn",
                "có thêm 01 huyện | AT_LEAST 1 huyện",
                "thêm 23 xã đạt chuẩn quốc gia | AT_LEAST 23 xã",
                "trên 15 tiêu chí/xã | MORE_THAN 15 tiêu chí/xã",
                "47,5 triệu đồng/người/năm | AT_LEAST 47.5 triệu đồng/người/năm",
                "trên 10.000 ha | MORE_THAN 10000 ha",
                "177.000 m³ | AT_LEAST 177000 m³",
                "5.500 Người/năm | AT_LEAST 5500 người/năm",
                "65 % số xã | AT_LEAST 65 % số xã",
                "đến năm 2030 đạt 70,5% | AT_LEAST 70.5 %",
                "300 - 400 lao động mỗi năm | RANGE 300 400 lao động/năm",
                "đạt 95%. | AT_LEAST 95 %",
                "-3,5 - -3 | RANGE -3.5 -3"
            })
    void theFormsOfTheResolutionsAreRead(String printed, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàn thành | STAGE COMPLETED",
                "HOÀN THÀNH | STAGE COMPLETED",
                "hoàn thành xây dựng trường nội trú | STAGE COMPLETED",
                "cơ bản không còn | STAGE MOSTLY_DONE",
                "cơ bản không còn xã, bản đặc biệt khó khăn | STAGE MOSTLY_DONE",
                "cơ bản hoàn thành | STAGE MOSTLY_DONE",
                "hoàn thành cơ bản công tác định canh định cư | STAGE MOSTLY_DONE",
                "Giải quyết căn bản | STAGE MOSTLY_DONE",
                "không còn nhà tạm, nhà dột nát | STAGE COMPLETED",
                "xoá tình trạng nhà tạm | STAGE COMPLETED",
                "được giữ vững | STAGE COMPLETED",
                "đang thực hiện | STAGE UNDER_WAY",
                "đã có kế hoạch | STAGE PLANNED",
                "chưa triển khai | STAGE NOT_STARTED",
                "Đạt tỷ lệ bao phủ | UNQUANTIFIED",
                "Đạt mục tiêu tiêu bao phủ y tế | UNQUANTIFIED",
                "Duy trì | MAINTAIN",
                "Không đặt mốc | NONE"
            })
    void targetsInWordsAreStagesOrSymbols(String printed, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | UP | AT_LEAST 40",
                "15 | DOWN | AT_MOST 15",
                "33 | | EXACTLY 33",
                "33 - 34% | | RANGE 33 34 %",
                "giảm 50% | DOWN | AT_LEAST 50 %",
                "giảm 3%/năm | DOWN | AT_LEAST 3 %/năm",
                "còn 50% | UP | AT_MOST 50 %",
                "Trên 95 | DOWN | MORE_THAN 95",
                "dưới 20 - 23 | DOWN | LESS_THAN 23",
                "20 - 23 trở xuống | DOWN | AT_MOST 23"
            })
    void aBareFigureFollowsTheDirectionUnlessItsWordsSayOtherwise(String printed, Direction direction, String meaning) {
        assertThat(Notation.of(TargetReader.read(printed, direction))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\u00A0-\u00A03,5%",
                "3\u20133,5 %",
                "3\u2014 3,5%",
                "3 \u2212 3,5%",
                "3\u2010\u200B3,5%",
                " 3 -3,5% ",
                "3- 3,5%\n",
                "t\u01B0\u0300 3\u00A0đe\u0302\u0301n 3,5%",
                "từ3-3,5%",
                "3%-3,5%",
                "3đến3,5%"
            })
    void dashesBlanksAndDecomposedLettersDoNotMatter(String printed) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo("RANGE 3 3.5 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trên95", "TRÊN  95", "tre\u0302n 95", "Tren 95", ">95", "\u200Btrên\u202F95"})
    void missingBlanksAndMarksDoNotMatter(String printed) {
        assertThat(Notation.of(TargetReader.read(printed, Direction.UP))).isEqualTo("MORE_THAN 95");
    }

    @Test
    void whatTheReaderDecidedIsSaid() {
        assertThat(notes("bằng 1/2")).isEqualTo("targets.note.fractionIsShare");
        assertThat(notes("61/96 xã")).isEqualTo("targets.note.countOutOf");
        assertThat(notes("từ 3,5% - 4% trở lên")).isEqualTo("targets.note.weakerEnd");
        assertThat(notes("khoảng 15 - 16%")).isEqualTo("targets.note.aboutRange");
    }

    private static String notes(String printed) {
        return ((Understood) TargetReader.read(printed, Direction.UP))
                .notes()
                .getFirst()
                .key();
    }
}
