package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Ends the sections of a Word file: how their paper lies, its margins, what stands above and below every page. Only
/// the
/// first page of the first has no number.
final class WordSections {

    private int written;

    void end(Markup xml, Orientation lies) {
        boolean first = written++ == 0;
        xml.start("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "header1");
        if (first) xml.empty("w:headerReference", "w:type", "first", "r:id", "header2");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer1");
        if (first) xml.empty("w:footerReference", "w:type", "first", "r:id", "footer1");
        xml.empty("w:type", "w:val", "nextPage");
        int width = Paper.twentieths(Paper.width(lies));
        int height = Paper.twentieths(Paper.height(lies));
        if (lies == Orientation.LANDSCAPE) xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
        else xml.empty("w:pgSz", "w:w", width, "w:h", height);
        xml.empty(
                "w:pgMar",
                "w:top",
                Paper.twentieths(Paper.TOP),
                "w:right",
                Paper.twentieths(Paper.RIGHT),
                "w:bottom",
                Paper.twentieths(Paper.BOTTOM),
                "w:left",
                Paper.twentieths(Paper.LEFT),
                "w:header",
                Paper.twentieths(Paper.NUMBER),
                "w:footer",
                Paper.twentieths(Paper.NUMBER),
                "w:gutter",
                0);
        if (first) xml.empty("w:titlePg");
        xml.end();
    }
}
