package vn.cotmoc.typesetting;

/// Writes the head of a Word file, and at its end the signature beside those who receive it.
record WordHead(WordText text, OfficialDocument document, FixedWords words, int line) {

    private static final double LEFT_SHARE = 0.42;
    // A body of the state has a line of a third to a half of its name.
    private static final double PART_OF_NAME = 0.4;

    void letterhead(Letterhead head) {
        open();
        body(head);
        between();
        nation(head);
        close();
    }

    private void body(Letterhead head) {
        if (!head.parentBody().isEmpty())
            text.paragraph(Style.PARENT_BODY, broken(Style.PARENT_BODY, head.parentBody()));
        String body = broken(Style.BODY, FixedWords.orDots(head.body()));
        text.paragraph(Style.BODY, body);
        switch (document.form()) {
            case PARTY -> text.paragraph(Style.STAR, "*");
            case STATE -> text.rule(left(), length(Style.BODY, body, left()) * PART_OF_NAME);
        }
        if (head.bearsNumber()) text.paragraph(Style.NUMBER, words.number(document.form(), head));
        if (document.marks().draft()) text.paragraph(Style.MARK, words.say("typesetting.draft"));
    }

    private void nation(Letterhead head) {
        String nation = words.nation(document.form(), head);
        text.paragraph(Style.NATION, nation);
        switch (document.form()) {
            case PARTY -> text.rule(right(), length(Style.NATION, nation, right()));
            case STATE -> {
                String motto = words.say("typesetting.motto");
                text.paragraph(Style.MOTTO, motto);
                text.rule(right(), length(Style.MOTTO, motto, right()));
            }
        }
        text.paragraph(Style.PLACE_AND_DAY, words.placeAndDay(head));
    }

    void title() {
        if (!document.kind().isEmpty()) text.paragraph(Style.KIND, document.kind());
        if (!document.subject().isEmpty()) text.paragraph(Style.SUBJECT, document.subject());
        if (document.kind().isEmpty()) return;
        switch (document.form()) {
            case PARTY -> text.paragraph(Style.HYPHENS, "-----");
            case STATE -> {
                text.rule(line, length(Style.SUBJECT, document.subject(), line) * PART_OF_NAME);
                text.gap();
            }
        }
    }

    void signature(Signature by) {
        text.kept(Style.GAP, "");
        open();
        text.paragraph(Style.RECIPIENTS, words.say("typesetting.recipients"));
        for (String recipient : document.recipients()) text.paragraph(Style.RECIPIENT, Endings.recipient(recipient));
        if (document.recipients().isEmpty()) text.paragraph(Style.RECIPIENT, Endings.recipient(FixedWords.DOTS));
        between();
        text.paragraph(Style.AUTHORITY, FixedWords.orDots(by.authority()));
        text.paragraph(Style.POSITION, FixedWords.orDots(by.position()));
        for (int blank = 0; blank < 4; blank++) text.paragraph(Style.SIGNER, "");
        text.paragraph(Style.SIGNER, FixedWords.orDots(by.name()));
        close();
    }

    private double length(Style style, String words, double most) {
        return Math.min(most, TextWidth.millimetres(words, Looks.of(document.form(), style)));
    }

    private String broken(Style style, String words) {
        return TextWidth.balanced(words, Looks.of(document.form(), style), left());
    }

    private double left() {
        return line * LEFT_SHARE;
    }

    private double right() {
        return line - left();
    }

    private void open() {
        var xml = text.xml();
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblW", "w:w", Paper.twentieths(line), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
        xml.end().start("w:tblGrid");
        xml.empty("w:gridCol", "w:w", Paper.twentieths(left())).empty("w:gridCol", "w:w", Paper.twentieths(right()));
        xml.end().start("w:tr").start("w:trPr").empty("w:cantSplit").end();
        cell(left());
    }

    private void between() {
        text.xml().end();
        cell(right());
    }

    private void cell(double width) {
        text.xml()
                .start("w:tc")
                .start("w:tcPr")
                .empty("w:tcW", "w:w", Paper.twentieths(width), "w:type", "dxa")
                .end();
    }

    private void close() {
        text.xml().end(3);
        text.gap();
    }
}
