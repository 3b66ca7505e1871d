package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.imports.UnitListFile.Lines;
import vn.cotmoc.imports.UnitListFile.Unusable;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.UnitListComparison.Listed;

/// A list is read whole, or it is said where it is wrong.
class ReadingUnitListsTests {

    private static final String HEAD = "province_code,commune_code,name,type,full_name\n";
    private static final String GOOD = HEAD + "11,03127,Điện Biên Phủ,phường,Phường Điện Biên Phủ\n";

    @Test
    void aMarkedDecomposedListWithSemicolonsIsTheSameList() {
        var plain = lines(GOOD);
        assertThat(plain.faults()).isEmpty();
        assertThat(plain.units())
                .containsExactly(new Listed(2, "03127", "Điện Biên Phủ", "phường", "Phường Điện Biên Phủ", "11"));
        var excel = "\uFEFF"
                + Normalizer.normalize(GOOD, Normalizer.Form.NFD)
                        .replace(',', ';')
                        .replace("\n", "\r\n");
        assertThat(lines(excel).units()).isEqualTo(plain.units());
    }

    @Test
    void theHeadTellsProvincesFromCommunes() {
        var provinces = lines(
                "code,name,full_name,type\n" + "75,Đồng Nai,Thành phố Đồng Nai,thành phố trực thuộc trung ương\n");
        assertThat(provinces.level()).isEqualTo(Level.PROVINCE);
        assertThat(provinces.units()).first().extracting(Listed::kind).isEqualTo("thành phố");
    }

    @ParameterizedTest(name = "{0}: line {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,03127,Điện Biên Phủ,phường,Phường Điện Biên Phủ    | 2 | province_code | CODE_SHAPE",
                "11,3127,Điện Biên Phủ,phường,Phường Điện Biên Phủ    | 2 | commune_code  | CODE_SHAPE",
                "11,03127,,phường,Phường Điện Biên Phủ                | 2 | name          | EMPTY",
                "11,03127                                             | 2 | name          | EMPTY",
                "11,03127,Điện Biên Phủ,thị trấn,Thị trấn Điện Biên Phủ | 2 | type        | KIND_UNKNOWN",
                "11,03127,Điện Biên Phủ,phường,Xã Điện Biên Phủ       | 2 | full_name     | FULL_NAME_DIFFERS",
                "11,03127,§iÖn Biªn Phñ,phường,Phường Điện Biên Phủ   | 2 | name          | LEGACY_FONT"
            })
    void aFaultyLineNamesItsPlaceAndReason(String line, long number, String column, UnitListFault.Reason reason) {
        var read = lines(HEAD + line + "\n11,03151,Mường Lay,phường,Phường Mường Lay\n");
        assertThat(read.units()).hasSize(1);
        assertThat(read.faults()).first().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(number);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason()).isEqualTo(reason);
        });
    }

    @Test
    void aCodeStandsInAListOnce() {
        assertThat(lines(GOOD + "11,03127,Mường Lay,phường,Phường Mường Lay\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(UnitListFault.Reason.TWICE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unusable")
    void whatIsNoListIsRefusedWithItsReason(byte[] content, UnitListFile.Reason reason) {
        assertThat(ReadingUnitLists.read(content))
                .isInstanceOfSatisfying(
                        Unusable.class, file -> assertThat(file.reason()).isEqualTo(reason));
    }

    static Object[][] unusable() {
        byte[] legacy =
                (HEAD + "11,03127,§iÖn Biªn Phñ,x·,X· §iÖn Biªn Phñ\n").getBytes(Charset.forName("windows-1252"));
        String many = IntStream.rangeClosed(1, ReadingUnitLists.MOST_ROWS + 1)
                .mapToObj(number -> "11,%05d,A,xã,Xã A".formatted(number))
                .collect(Collectors.joining("\n"));
        return new Object[][] {
            {new byte[0], UnitListFile.Reason.EMPTY},
            {HEAD.getBytes(StandardCharsets.UTF_8), UnitListFile.Reason.EMPTY},
            {GOOD.getBytes(StandardCharsets.UTF_16), UnitListFile.Reason.NOT_UTF8},
            {legacy, UnitListFile.Reason.LEGACY_FONT},
            {GOOD.replace("full_name", "ten").getBytes(StandardCharsets.UTF_8), UnitListFile.Reason.COLUMNS_MISSING},
            {(HEAD + "11,\"03127").getBytes(StandardCharsets.UTF_8), UnitListFile.Reason.UNREADABLE},
            {new byte[ReadingUnitLists.MOST_BYTES + 1], UnitListFile.Reason.TOO_LARGE},
            {(HEAD + many).getBytes(StandardCharsets.UTF_8), UnitListFile.Reason.TOO_MANY_ROWS},
        };
    }

    @Test
    void damagedFilesAreReadOrRefusedButNeverFail() {
        var random = new Random(20250701);
        byte[] good = GOOD.repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int variant = 0; variant < 500; variant++) {
            byte[] damaged = good.clone();
            for (int hit = 0; hit <= variant % 7; hit++)
                damaged[random.nextInt(damaged.length)] =
                        (byte) (variant % 2 == 0 ? random.nextInt(256) : "\",;\n\r\0".charAt(random.nextInt(6)));
            assertThat(ReadingUnitLists.read(damaged)).isNotNull();
        }
    }

    private static Lines lines(String text) {
        return (Lines) ReadingUnitLists.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
