package vn.cotmoc.typesetting;

/// Writes the head of a printed document, and at its end the signature beside those who receive it.
record PrintedHead(OfficialDocument document, FixedWords words, Markup xml) {

    private static final double LEFT_SHARE = 0.42;
    // A body of the state has a line of a third to a half of its name.
    private static final double PART_OF_NAME = 0.4;
    private static final int BLANK_LINES = 4;

    void letterhead(Letterhead head, int line) {
        open();
        body(head, line * LEFT_SHARE);
        beside();
        nation(head, line * (1 - LEFT_SHARE));
        xml.end(3);
    }

    private void body(Letterhead head, double place) {
        String body = TextWidth.balanced(FixedWords.orDots(head.body()), look(Style.BODY), place);
        if (!head.parentBody().isEmpty())
            say(Style.PARENT_BODY, TextWidth.balanced(head.parentBody(), look(Style.PARENT_BODY), place));
        say(Style.BODY, body);
        switch (document.form()) {
            case PARTY -> say(Style.STAR, "*");
            case STATE -> rule(Math.min(place, length(Style.BODY, body)) * PART_OF_NAME);
        }
        if (head.bearsNumber()) say(Style.NUMBER, words.number(document.form(), head));
        if (document.marks().draft()) say(Style.MARK, words.say("typesetting.draft"));
    }

    private void nation(Letterhead head, double place) {
        String nation = words.nation(document.form(), head);
        say(Style.NATION, nation);
        switch (document.form()) {
            case PARTY -> rule(Math.min(place, length(Style.NATION, nation)));
            case STATE -> {
                String motto = words.say("typesetting.motto");
                say(Style.MOTTO, motto);
                rule(Math.min(place, length(Style.MOTTO, motto)));
            }
        }
        say(Style.PLACE_AND_DAY, words.placeAndDay(head));
    }

    void title(int line) {
        if (!document.kind().isEmpty()) say("h1", Style.KIND, document.kind());
        if (!document.subject().isEmpty()) say("p", Style.SUBJECT, document.subject());
        if (document.kind().isEmpty()) return;
        switch (document.form()) {
            case PARTY -> say(Style.HYPHENS, "-----");
            case STATE -> rule(Math.min(line, length(Style.SUBJECT, document.subject())) * PART_OF_NAME);
        }
    }

    void signature(Signature by) {
        open();
        say(Style.RECIPIENTS, words.say("typesetting.recipients"));
        document.recipients().forEach(recipient -> say(Style.RECIPIENT, Endings.recipient(recipient)));
        if (document.recipients().isEmpty()) say(Style.RECIPIENT, Endings.recipient(FixedWords.DOTS));
        beside();
        say(Style.AUTHORITY, FixedWords.orDots(by.authority()));
        say(Style.POSITION, FixedWords.orDots(by.position()));
        for (int blank = 0; blank < BLANK_LINES; blank++) xml.leaf("p", "\u00A0", "class", Style.SIGNER.id());
        say(Style.SIGNER, FixedWords.orDots(by.name()));
        xml.end(3);
    }

    private void open() {
        xml.start("div", "class", "head").start("div", "class", "line").start("div", "class", "left");
    }

    private void beside() {
        xml.end().start("div", "class", "right");
    }

    private double length(Style style, String words) {
        return TextWidth.millimetres(words, look(style));
    }

    private Look look(Style style) {
        return Looks.of(document.form(), style);
    }

    private void rule(double millimetres) {
        xml.leaf("div", "", "class", "rule", "style", "width: %smm".formatted(Math.round(millimetres * 10) / 10.0));
    }

    private void say(Style style, String text) {
        say("p", style, text);
    }

    private void say(String element, Style style, String text) {
        xml.start(element, "class", style.id());
        PrintedPage.lines(xml, look(style).words(text));
        xml.end();
    }
}
