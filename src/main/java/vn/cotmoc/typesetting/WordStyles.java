package vn.cotmoc.typesetting;

import java.util.Collection;
import java.util.List;

/// Writes the styles of a Word file: one for each place of the document, and seven for the tables of each size.
record WordStyles(OfficialForm form, Collection<Integer> tableSizes, String language) {

    private static final int TWENTIETHS = 20;
    private static final String CENTRE = "center";

    void write(Markup xml) {
        xml.start("w:styles", "xmlns:w", Word.W);
        defaults(xml);
        xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").end();
        for (var style : Style.values()) style(xml, style.id(), style.title(), Looks.of(form, style), style);
        for (int size : tableSizes) tables(xml, size);
        grid(xml);
    }

    private void defaults(Markup xml) {
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        xml.empty(
                "w:rFonts", "w:ascii", Looks.FONT, "w:hAnsi", Looks.FONT, "w:eastAsia", Looks.FONT, "w:cs", Looks.FONT);
        xml.empty("w:color", "w:val", "000000");
        xml.empty("w:sz", "w:val", 28).empty("w:szCs", "w:val", 28);
        xml.empty("w:lang", "w:val", language, "w:eastAsia", "vi-VN", "w:bidi", "ar-SA");
        xml.end(2).start("w:pPrDefault").start("w:pPr");
        xml.empty("w:spacing", "w:before", 0, "w:after", 0).end(3);
    }

    private static void tables(Markup xml, int size) {
        var plain = Look.of(size).spaced(1, 1);
        named(xml, WordTable.text(size), "Table Text ", size, plain);
        named(xml, WordTable.strong(size), "Table Strong ", size, plain.strong());
        named(xml, WordTable.centre(size), "Table Centre ", size, plain.centred());
        named(xml, WordTable.number(size), "Table Number ", size, plain.standing(Look.Stand.RIGHT));
        named(xml, WordTable.total(size), "Table Total ", size, plain.strong().standing(Look.Stand.RIGHT));
        named(xml, WordTable.head(size), "Table Head ", size, plain.strong().centred());
        named(
                xml,
                WordTable.note(size),
                "Table Note ",
                size,
                Look.of(size - 1).slanted().spaced(0, 1));
    }

    private static void named(Markup xml, String id, String name, int size, Look look) {
        style(xml, id, name + size, look, Style.GAP);
    }

    private static void style(Markup xml, String id, String name, Look look, Style place) {
        xml.start("w:style", "w:type", "paragraph", "w:customStyle", isBuiltIn(name) ? "0" : "1", "w:styleId", id);
        xml.empty("w:name", "w:val", name).empty("w:basedOn", "w:val", "Normal").empty("w:qFormat");
        xml.start("w:pPr");
        if (look.keepsNext()) xml.empty("w:keepNext");
        if (place == Style.BULLET)
            xml.start("w:numPr").empty("w:numId", "w:val", 1).end();
        spacing(xml, look);
        indent(xml, look, place);
        xml.empty("w:jc", "w:val", stand(look));
        level(xml, place);
        xml.end().start("w:rPr");
        letters(xml, look);
        xml.end(2);
    }

    private static boolean isBuiltIn(String name) {
        return Character.isLowerCase(name.charAt(0))
                || name.equals("Title")
                || name.equals("Subtitle")
                || name.equals("Body Text")
                || name.equals("List Bullet");
    }

    private static void spacing(Markup xml, Look look) {
        if (look.line() == 0)
            xml.empty("w:spacing", "w:before", look.before() * TWENTIETHS, "w:after", look.after() * TWENTIETHS);
        else
            xml.empty(
                    "w:spacing",
                    "w:before",
                    look.before() * TWENTIETHS,
                    "w:after",
                    look.after() * TWENTIETHS,
                    "w:line",
                    look.line() * TWENTIETHS,
                    "w:lineRule",
                    "exact");
    }

    private static void indent(Markup xml, Look look, Style place) {
        if (look.indent() == 0) return;
        // The dash of a list stands where the first line of a paragraph does; its words run back to the margin.
        if (place == Style.BULLET) xml.empty("w:ind", "w:left", 0, "w:firstLine", Paper.twentieths(look.indent()));
        else xml.empty("w:ind", "w:firstLine", Paper.twentieths(look.indent()));
    }

    private static void level(Markup xml, Style place) {
        var levels =
                List.of(List.of(Style.HEADING_1, Style.ANNEX_NAME), List.of(Style.HEADING_2), List.of(Style.HEADING_3));
        for (int level = 0; level < levels.size(); level++)
            if (levels.get(level).contains(place)) xml.empty("w:outlineLvl", "w:val", level);
    }

    private static void letters(Markup xml, Look look) {
        if (look.bold()) xml.empty("w:b").empty("w:bCs");
        if (look.italic()) xml.empty("w:i").empty("w:iCs");
        if (look.capitals()) xml.empty("w:caps");
        xml.empty("w:sz", "w:val", 2 * look.size()).empty("w:szCs", "w:val", 2 * look.size());
        if (look.underlined()) xml.empty("w:u", "w:val", "single");
    }

    static String stand(Look look) {
        return switch (look.stand()) {
            case LEFT -> "left";
            case CENTRE -> CENTRE;
            case RIGHT -> "right";
            case BOTH -> "both";
        };
    }

    private static void grid(Markup xml) {
        xml.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        xml.empty("w:name", "w:val", "Normal Table").start("w:tblPr");
        xml.start("w:tblCellMar");
        for (String edge : new String[] {"top", "left", "bottom", "right"})
            xml.empty("w:" + edge, "w:w", 0, "w:type", "dxa");
        xml.end(3);
        xml.start("w:style", "w:type", "table", "w:styleId", "TableGrid");
        xml.empty("w:name", "w:val", "Table Grid").empty("w:basedOn", "w:val", "TableNormal");
        xml.start("w:tblPr").start("w:tblBorders");
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"})
            xml.empty("w:" + edge, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
        xml.end().start("w:tblCellMar");
        xml.empty("w:left", "w:w", 57, "w:type", "dxa").empty("w:right", "w:w", 57, "w:type", "dxa");
        xml.end(3);
    }
}
