package vn.cotmoc.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Bullets;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Note;
import vn.cotmoc.typesetting.Part.Paragraph;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;

/// The words of a document as lines of sheets: all of them on a sheet of their own, and those that belong to a table
/// above and below it.
record SheetText(OfficialDocument document, FixedWords words) {

    private static final int COLUMNS = 10;
    private static final int MIDDLE = 4;
    private static final int WIDTH = 9;

    SheetPlan plan(String name) {
        var lines = new ArrayList<SheetLine>();
        if (document.letterhead() != null) letterhead(lines, document.letterhead());
        titles(lines, COLUMNS);
        Endings.close(document.body(), document.form()).forEach(part -> part(lines, part));
        if (document.signature() != null) signature(lines, document.signature());
        document.annexes().forEach(part -> part(lines, part));
        if (document.seal() != null) words.seal(document.seal()).forEach(line -> over(lines, Style.SEAL, line));
        return new SheetPlan(
                name, Collections.nCopies(COLUMNS, WIDTH), lines, null, List.of(), null, document.seal() != null);
    }

    /// What a reader of the table alone must know: what it is, and whether it is a draft or illustrative.
    List<SheetLine> above(Table table, int columns) {
        var lines = new ArrayList<SheetLine>();
        if (isAlone()) titles(lines, columns);
        document.leading(table).forEach(part -> line(part, lines, columns));
        if (!table.caption().isEmpty()) lines.add(SheetLine.over(columns, table.caption(), look(Style.CAPTION)));
        String marks = String.join(" · ", words.marks(document.marks()));
        if (!marks.isEmpty()) lines.add(SheetLine.over(columns, marks, look(Style.MARK)));
        return lines;
    }

    /// The lines that follow a table, as far as they belong to it.
    List<SheetLine> below(Table table, int columns) {
        var lines = new ArrayList<SheetLine>();
        document.following(table).forEach(part -> line(part, lines, columns));
        return lines;
    }

    /// A note belongs to the table that it stands beside, a paragraph only to a lone one; the sheet of words has all.
    private void line(Part part, List<SheetLine> lines, int columns) {
        switch (part) {
            case Paragraph(var text) when isAlone() -> lines.add(SheetLine.over(columns, text, Look.of(12)));
            case Note(var text) ->
                lines.add(SheetLine.over(columns, text, Look.of(11).slanted()));
            case Annex annex -> annexTitles(lines, annex, columns);
            case Paragraph _, Heading _, Bullets _, Table _, Chart _, Turn _ -> {}
        }
    }

    private boolean isAlone() {
        return document.tables().size() == 1;
    }

    private void annexTitles(List<SheetLine> lines, Annex annex, int columns) {
        lines.add(SheetLine.asWritten(columns, annex.name(), look(Style.ANNEX_NAME)));
        annex.titles().forEach(title -> lines.add(SheetLine.asWritten(columns, title, look(Style.ANNEX_TITLE))));
        annex.origin().lines().forEach(line -> lines.add(SheetLine.asWritten(columns, line, look(Style.ANNEX_ORIGIN))));
    }

    private void titles(List<SheetLine> lines, int columns) {
        if (!document.kind().isEmpty()) lines.add(SheetLine.over(columns, document.kind(), look(Style.KIND)));
        if (!document.subject().isEmpty()) lines.add(SheetLine.over(columns, document.subject(), look(Style.SUBJECT)));
    }

    private void letterhead(List<SheetLine> lines, Letterhead head) {
        boolean party = document.form() == OfficialForm.PARTY;
        String nation = words.nation(document.form(), head);
        beside(lines, Style.PARENT_BODY, head.parentBody(), Style.NATION, nation);
        String motto = party ? "" : words.say("typesetting.motto");
        beside(lines, Style.BODY, FixedWords.orDots(head.body()), Style.MOTTO, motto);
        if (party) beside(lines, Style.STAR, "*", Style.MOTTO, "");
        String number = head.bearsNumber() ? words.number(document.form(), head) : "";
        beside(lines, Style.NUMBER, number, Style.PLACE_AND_DAY, words.placeAndDay(head));
        if (document.marks().draft()) beside(lines, Style.MARK, words.say("typesetting.draft"), Style.MOTTO, "");
    }

    private void signature(List<SheetLine> lines, Signature by) {
        String receivers = words.say("typesetting.recipients");
        beside(lines, Style.RECIPIENTS, receivers, Style.AUTHORITY, FixedWords.orDots(by.authority()));
        var recipients = document.recipients().isEmpty() ? List.of(FixedWords.DOTS) : document.recipients();
        for (int at = 0; at < Math.max(recipients.size(), 5); at++)
            beside(
                    lines,
                    Style.RECIPIENT,
                    at < recipients.size() ? Endings.recipient(recipients.get(at)) : "",
                    at == 0 ? Style.POSITION : Style.SIGNER,
                    at == 0 ? FixedWords.orDots(by.position()) : "");
        beside(lines, Style.RECIPIENT, "", Style.SIGNER, FixedWords.orDots(by.name()));
    }

    private void part(List<SheetLine> lines, Part part) {
        switch (part) {
            case Heading(var level, var text) -> over(lines, Style.heading(level), text);
            case Paragraph(var text) -> over(lines, Style.TEXT, text);
            case Bullets(var items) -> items.forEach(item -> over(lines, Style.BULLET, Endings.recipient(item)));
            case Note(var text) -> over(lines, Style.NOTE, text);
            case Table table -> over(lines, Style.NOTE, pointer(table.caption()));
            case Chart chart -> over(lines, Style.NOTE, pointer(chart.title()));
            case Turn _ -> {}
            case Annex annex -> annexTitles(lines, annex, COLUMNS);
        }
    }

    private String pointer(String title) {
        return title.isEmpty() ? "" : words.say("typesetting.sheet.pointer", title);
    }

    private void over(List<SheetLine> lines, Style style, String text) {
        if (!text.isEmpty()) lines.add(SheetLine.over(COLUMNS, text, look(style)));
    }

    private void beside(List<SheetLine> lines, Style left, String leftWords, Style right, String rightWords) {
        lines.add(SheetLine.beside(MIDDLE, COLUMNS, leftWords, look(left), rightWords, look(right)));
    }

    private Look look(Style style) {
        return Looks.of(document.form(), style);
    }
}
