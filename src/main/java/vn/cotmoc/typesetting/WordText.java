package vn.cotmoc.typesetting;

import org.jspecify.annotations.Nullable;

/// Writes the paragraphs of a Word file, each by its style and by nothing else.
record WordText(Markup xml, OfficialForm form) {

    void paragraph(Style style, String words) {
        paragraph(style.id(), null, Looks.of(form, style).words(words));
    }

    /// In the letters in which it was written: whatever capitals its style asks for are looks, and reading it back
    /// gives the same words.
    void asWritten(Style style, String words) {
        paragraph(style.id(), null, words);
    }

    /// As `asWritten`, at the top of a new page.
    void onNewPage(Style style, String words) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style.id());
        xml.empty("w:pageBreakBefore").end();
        run(words);
        xml.end();
    }

    void paragraph(String style, @Nullable Keeping keeping, String words) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style);
        if (keeping != null) xml.empty("w:keepNext");
        xml.end();
        run(words);
        xml.end();
    }

    /// Whether a line must stand on one page with the next.
    enum Keeping {
        WITH_NEXT
    }

    void run(String words) {
        if (words.isEmpty()) return;
        xml.start("w:r");
        String[] lines = words.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) xml.empty("w:br");
            xml.leaf("w:t", lines[line], "xml:space", "preserve");
        }
        xml.end();
    }

    /// A line as long as it should be, in the middle of a place that is so wide, in millimetres.
    void rule(double place, double length) {
        int indent = Math.max(0, Paper.twentieths((place - length) / 2));
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", Style.RULE.id());
        xml.start("w:pBdr").empty("w:top", "w:val", "single", "w:sz", 6, "w:space", 1, "w:color", "000000");
        xml.end().empty("w:ind", "w:left", indent, "w:right", indent);
        xml.end(2);
    }

    void gap() {
        paragraph(Style.GAP, "");
    }

    /// A line that stands on one page with what follows.
    void kept(Style style, String words) {
        paragraph(style.id(), Keeping.WITH_NEXT, Looks.of(form, style).words(words));
    }
}
