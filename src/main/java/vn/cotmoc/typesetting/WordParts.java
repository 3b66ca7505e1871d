package vn.cotmoc.typesetting;

/// Writes the small parts of a Word file: settings, the dash of lists, what stands above and below every page.
record WordParts(OfficialDocument document, FixedWords words) {

    private static final String NAMESPACE = "xmlns:w";

    void settings(Markup xml) {
        xml.start("w:settings", NAMESPACE, Word.W);
        xml.empty("w:zoom", "w:percent", 100).empty("w:defaultTabStop", "w:val", 567);
        xml.empty("w:characterSpacingControl", "w:val", "doNotCompress");
        xml.start("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                15);
        xml.end();
        xml.empty("w:themeFontLang", "w:val", words.language());
        xml.empty("w:decimalSymbol", "w:val", ",").empty("w:listSeparator", "w:val", ";");
    }

    void numbering(Markup xml) {
        xml.start("w:numbering", NAMESPACE, Word.W);
        xml.start("w:abstractNum", "w:abstractNumId", 0).empty("w:multiLevelType", "w:val", "singleLevel");
        xml.start("w:lvl", "w:ilvl", 0).empty("w:start", "w:val", 1).empty("w:numFmt", "w:val", "bullet");
        xml.empty("w:pStyle", "w:val", Style.BULLET.id());
        xml.empty("w:suff", "w:val", "space").empty("w:lvlText", "w:val", "-").empty("w:lvlJc", "w:val", "left");
        xml.start("w:pPr").empty("w:ind", "w:left", 0, "w:firstLine", Paper.twentieths(Looks.INDENT));
        xml.end(3);
        xml.start("w:num", "w:numId", 1).empty("w:abstractNumId", "w:val", 0).end();
    }

    /// The number of the page, from the second on.
    void number(Markup xml) {
        xml.start("w:hdr", NAMESPACE, Word.W);
        xml.start("w:p")
                .start("w:pPr")
                .empty("w:pStyle", "w:val", Style.PAGE_NUMBER.id())
                .end();
        xml.start("w:fldSimple", "w:instr", "PAGE").start("w:r").leaf("w:t", "2");
        xml.end(3);
    }

    void none(Markup xml) {
        xml.start("w:hdr", NAMESPACE, Word.W);
        new WordText(xml, document.form()).paragraph(Style.PAGE_NUMBER, "");
    }

    void foot(Markup xml) {
        xml.start("w:ftr", NAMESPACE, Word.W);
        new WordText(xml, document.form()).paragraph(Style.FOOT, words.foot(document));
    }
}
