package vn.cotmoc.typesetting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import vn.cotmoc.typesetting.Look.Stand;

/// The looks that the cells of a workbook have come by, each written once: Excel allows only so many.
final class ExcelLooks {

    static final String WORDS = "@";
    static final String YEAR = "0";
    static final String DAY = "dd/mm/yyyy";
    private static final int OWN_FORMATS = 164;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// How a cell looks; `quoted` keeps words that look like a formula from ever becoming one.
    record Face(int size, boolean bold, boolean italic, boolean underlined) {}

    private record Format(Face face, Stand stand, boolean framed, String format, boolean quoted) {}

    private final Map<Format, Integer> formats = new LinkedHashMap<>();

    ExcelLooks() {
        of(Look.of(11), false, "General", false);
    }

    int of(Look look, boolean framed, String format, boolean quoted) {
        var face = new Face(look.size(), look.bold(), look.italic(), look.underlined());
        var stand = look.stand() == Stand.BOTH ? Stand.LEFT : look.stand();
        return formats.computeIfAbsent(new Format(face, stand, framed, format, quoted), _ -> formats.size());
    }

    /// `#,##0.00`: Excel itself shows it with the comma and the dot of the reader's country.
    static String number(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    void write(Markup xml) {
        var numbers = new LinkedHashSet<String>();
        var faces = new LinkedHashSet<Face>();
        for (var format : formats.keySet()) {
            numbers.add(format.format());
            faces.add(format.face());
        }
        xml.start("styleSheet", "xmlns", NAMESPACE);
        numbers(xml, numbers);
        fonts(xml, faces);
        xml.start("fills", "count", 2);
        xml.start("fill").empty("patternFill", "patternType", "none").end();
        xml.start("fill").empty("patternFill", "patternType", "gray125").end(2);
        borders(xml);
        xml.start("cellStyleXfs", "count", 1);
        xml.empty("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0).end();
        cells(xml, new ArrayList<>(numbers), new ArrayList<>(faces));
    }

    private static void numbers(Markup xml, SequencedSet<String> numbers) {
        xml.start("numFmts", "count", numbers.size());
        int id = OWN_FORMATS;
        for (String number : numbers) xml.empty("numFmt", "numFmtId", id++, "formatCode", number);
        xml.end();
    }

    private static void fonts(Markup xml, SequencedSet<Face> faces) {
        xml.start("fonts", "count", faces.size());
        for (var face : faces) {
            xml.start("font");
            if (face.bold()) xml.empty("b");
            if (face.italic()) xml.empty("i");
            if (face.underlined()) xml.empty("u");
            xml.empty("sz", "val", face.size()).empty("color", "rgb", "FF000000");
            xml.empty("name", "val", Looks.FONT).empty("family", "val", 1).end();
        }
        xml.end();
    }

    private static void borders(Markup xml) {
        xml.start("borders", "count", 2);
        xml.start("border");
        for (String edge : List.of("left", "right", "top", "bottom", "diagonal")) xml.empty(edge);
        xml.end().start("border");
        for (String edge : List.of("left", "right", "top", "bottom"))
            xml.start(edge, "style", "thin").empty("color", "rgb", "FF000000").end();
        xml.empty("diagonal").end(2);
    }

    private void cells(Markup xml, List<String> numbers, List<Face> faces) {
        xml.start("cellXfs", "count", formats.size());
        for (var format : formats.keySet()) {
            xml.start(
                    "xf",
                    "numFmtId",
                    OWN_FORMATS + numbers.indexOf(format.format()),
                    "fontId",
                    faces.indexOf(format.face()),
                    "fillId",
                    0,
                    "borderId",
                    format.framed() ? 1 : 0,
                    "xfId",
                    0,
                    "quotePrefix",
                    format.quoted() ? 1 : 0,
                    "applyNumberFormat",
                    1,
                    "applyFont",
                    1,
                    "applyBorder",
                    1,
                    "applyAlignment",
                    1);
            xml.empty("alignment", "horizontal", stand(format.stand()), "vertical", "center", "wrapText", 1)
                    .end();
        }
        xml.end();
    }

    private static String stand(Stand stand) {
        return switch (stand) {
            case LEFT, BOTH -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }
}
