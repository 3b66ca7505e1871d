package vn.cotmoc.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cotmoc.testing.RawExcel;
import vn.cotmoc.testing.RawWord;
import vn.cotmoc.testing.RawZip;

/// Two hundred spoilt files, the same in every run: a sound annex and, for each, one thing done to it.
final class DamagedDocuments {

    /// One spoilt file: what was done to it, and with which seed.
    record Damaged(String what, int seed, String name, byte[] content) {
        @Override
        public String toString() {
            return what + " " + seed;
        }
    }

    private enum Damage {
        TRUNCATED((sound, random) -> Arrays.copyOf(sound.bytes(), 30 + random.nextInt(sound.bytes().length - 60))),
        BITS_FLIPPED((sound, random) -> flipped(sound.bytes(), random)),
        XML_CUT((sound, random) ->
                spoilt(sound, xml -> xml.substring(0, xml.length() / 2 + random.nextInt(xml.length() / 3)))),
        TAG_BROKEN((sound, random) -> spoilt(sound, xml -> at(xml, random, "<w:tc>", "<w:tc"))),
        END_SWAPPED((sound, random) -> spoilt(sound, xml -> at(xml, random, "</w:tc>", "</w:tr>"))),
        PART_MISSING(
                (sound, random) -> sound.without(random.nextBoolean() ? "word/document.xml" : "[Content_Types].xml")
                        .bytes()),
        CONTROL_CHARACTER((sound, random) -> spoilt(
                sound,
                xml -> at(
                        xml,
                        random,
                        "xml:space=\"preserve\">",
                        "xml:space=\"preserve\">&#" + (1 + random.nextInt(8)) + ";"))),
        DOCTYPE((sound, random) -> spoilt(
                sound,
                xml -> xml.replaceFirst(
                        "<w:document", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document"))),
        ENTITY_BOMB((sound, random) -> spoilt(
                sound,
                xml -> xml.replaceFirst(
                        "<w:document",
                        "<!DOCTYPE a [<!ENTITY b \"cccccccc\"><!ENTITY d \"&b;&b;&b;&b;\">]><w:document"))),
        ENTRY_BOMB((sound, random) -> many(sound, 2100 + random.nextInt(500)).bytes()),
        RATIO_BOMB((sound, random) -> sound.part("word/media/image1.png", new byte[(4 + random.nextInt(8)) << 20])
                .bytes()),
        SIZE_BOMB((sound, random) -> sound.part("word/theme.xml", "<a>" + " ".repeat(34 << 20) + "</a>")
                .bytes()),
        NESTED_ARCHIVE((sound, random) ->
                sound.part("word/embeddings/a.bin", sound.bytes()).bytes()),
        MACROS((sound, random) -> sound.part("word/vbaProject.bin", "x").bytes()),
        PATH_OUTSIDE((sound, random) -> sound.part("../".repeat(1 + random.nextInt(4)) + "a.xml", "<a/>")
                .bytes()),
        NOT_A_ZIP((sound, random) -> garbage(random)),
        NAMED_WRONGLY((sound, random) -> sound.bytes()),
        SPAN_TOO_WIDE((sound, random) -> spoilt(
                sound,
                xml -> at(
                        xml,
                        random,
                        "<w:tcPr>",
                        "<w:tcPr><w:gridSpan w:val=\"" + (2 + random.nextInt(99_999)) + "\"/>"))),
        SPAN_OF_LETTERS((sound, random) ->
                spoilt(sound, xml -> at(xml, random, "<w:tcPr>", "<w:tcPr><w:gridSpan w:val=\"x-1\"/>"))),
        CELL_LOST((sound, random) -> rows(random, (row, at) -> without(row, at))),
        CELLS_SWAPPED((sound, random) ->
                rows(random, (row, at) -> with(row, 3, row[List.of(1, 2, 5, 6).get(at % 4)]))),
        TARGET_OF_GARBAGE((sound, random) ->
                rows(random, (row, at) -> with(row, 3 + at % 2, "%%" + Integer.toString(at * 7919, 36) + "??"))),
        TARGET_TOO_HUGE((sound, random) -> rows(random, (row, at) -> with(row, 3, "9".repeat(400 + at)))),
        HEAD_MISSING((sound, random) -> new RawWord()
                .table(List.of(RawWord.row("1", "Tỷ lệ xã", "%", "1", "2")))
                .bytes()),
        CODE_TWICE((sound, random) -> rows(random, (row, at) -> with(row, 0, "1"))),
        NAME_TOO_LONG((sound, random) -> rows(random, (row, at) -> with(row, 1, "chữ ".repeat(5_200 + at)))),
        FORMULA_ERROR((sound, random) -> excel(
                "<c r=\"D{}\" t=\"e\"><f>A1/0</f><v>" + (random.nextBoolean() ? "#DIV/0!" : "#REF!") + "</v></c>")),
        FORMULA_UNKNOWN((sound, random) -> excel("<c r=\"D{}\"><f>NOW()</f></c>")),
        NUMBER_IN_POWERS((sound, random) -> excel("<c r=\"D{}\"><v>1E+" + (20 + random.nextInt(999_999)) + "</v></c>")),
        PLACE_OUTSIDE((sound, random) -> excel("<c r=\"XFD{}\"><v>1</v></c><c r=\"D{}\"><v>12</v></c>")),
        DAY_FOR_A_TARGET((sound, random) -> excel("<c r=\"D{}\" t=\"inlineStr\"><is><t>05/10/2026</t></is></c>")),
        TEXT_THAT_IS_NOT_THERE(
                (sound, random) -> excel("<c r=\"D{}\" t=\"s\"><v>" + random.nextInt(9_999) + "</v></c>")),
        MERGES_OVERLAP((sound, random) -> new RawExcel()
                .row("STT", "Chỉ tiêu", "ĐVT", "Năm 2028", "Năm 2030")
                .row("1", "Tỷ lệ xã", "%", "1", "2")
                .row("2", "Tỷ lệ thôn", "%", "1", "2")
                .merge("A1:C2")
                .merge("B2:D3")
                .merge("Z9:A1")
                .sheet("a")
                .bytes());

        private final BiFunction<RawZip, Random, byte[]> doing;

        Damage(BiFunction<RawZip, Random, byte[]> doing) {
            this.doing = doing;
        }
    }

    private DamagedDocuments() {}

    static Stream<Damaged> all() {
        var damages = Damage.values();
        return IntStream.range(0, 200).mapToObj(seed -> {
            var damage = damages[seed % damages.length];
            byte[] content = damage.doing.apply(sound(), new Random(seed));
            boolean word = damage != Damage.NAMED_WRONGLY;
            return new Damaged(damage.name(), seed, word ? "phu-luc.docx" : "phu-luc.pdf", content);
        });
    }

    static RawZip sound() {
        return new RawWord()
                .bold("PHỤ LỤC 02")
                .table(Annexes.below(Annexes.HEAD, RawWord.row(good(1)), RawWord.row(good(2)), RawWord.row(good(3))))
                .zip();
    }

    private static String[] good(int number) {
        return new String[] {
            String.valueOf(number),
            "Tỷ lệ xã có điện, nhóm " + number,
            "%",
            "80",
            "90",
            "Đảng ủy UBND tỉnh",
            "Sở Công Thương"
        };
    }

    private static byte[] rows(Random random, BiFunction<String[], Integer, String[]> change) {
        return new RawWord()
                .table(Annexes.below(
                        Annexes.HEAD,
                        RawWord.row(good(1)),
                        RawWord.row(change.apply(good(2), random.nextInt(7))),
                        RawWord.row(good(3))))
                .bytes();
    }

    private static String[] with(String[] row, int at, String text) {
        row[at] = text;
        return row;
    }

    private static String[] without(String[] row, int at) {
        return IntStream.range(0, row.length)
                .filter(place -> place != at)
                .mapToObj(place -> row[place])
                .toArray(String[]::new);
    }

    private static byte[] excel(String cell) {
        return new RawExcel()
                .row("STT", "Chỉ tiêu", "ĐVT", "Năm 2028", "Năm 2030")
                .xml("<c r=\"A{}\"><v>1</v></c><c r=\"B{}\" t=\"inlineStr\"><is><t>Tỷ lệ xã có điện</t></is></c>"
                        + cell)
                .sheet("Phụ lục 02")
                .bytes();
    }

    private static byte[] spoilt(RawZip sound, java.util.function.UnaryOperator<String> change) {
        return sound.part("word/document.xml", change.apply(sound.text("word/document.xml")))
                .bytes();
    }

    private static String at(String xml, Random random, String wanted, String instead) {
        int from = xml.indexOf(wanted, random.nextInt(xml.lastIndexOf(wanted)));
        return xml.substring(0, from) + instead + xml.substring(from + wanted.length());
    }

    private static byte[] flipped(byte[] file, Random random) {
        for (int bit = 0; bit < 40; bit++) file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return file;
    }

    private static RawZip many(RawZip zip, int parts) {
        for (int part = 0; part < parts; part++) zip.part("word/p" + part + ".xml", "<a/>");
        return zip;
    }

    private static byte[] garbage(Random random) {
        var bytes = new byte[2_000];
        random.nextBytes(bytes);
        return bytes;
    }
}
