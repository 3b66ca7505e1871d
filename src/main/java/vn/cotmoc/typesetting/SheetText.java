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
        if (document.tables().size() == 1) {
            before(table).forEach(part -> annexTitles(lines, part, columns));
            titles(lines, columns);
        }
        if (!table.caption().isEmpty()) lines.add(SheetLine.over(columns, table.caption(), look(Style.CAPTION)));
        for (String mark : words.marks(document.marks())) lines.add(SheetLine.over(columns, mark, look(Style.MARK)));
        return lines;
    }

    private void annexTitles(List<SheetLine> lines, Part part, int columns) {
        if (!(part instanceof Annex annex)) return;
        lines.add(SheetLine.over(columns, annex.name(), look(Style.ANNEX_NAME)));
        annex.titles().forEach(title -> lines.add(SheetLine.over(columns, title, look(Style.ANNEX_TITLE))));
        if (!annex.origin().isEmpty()) lines.add(SheetLine.over(columns, annex.origin(), look(Style.ANNEX_ORIGIN)));
    }

    private List<Part> before(Table table) {
        return document.parts().subList(0, document.parts().indexOf(table));
    }

    /// The lines that follow a lone table belong to it; among several they stand on the sheet of words.
    List<SheetLine> below(Table table, int columns) {
        var lines = new ArrayList<SheetLine>();
        if (document.tables().size() != 1) return lines;
        for (var part : document.parts())
            switch (part) {
                case Paragraph(var text) -> lines.add(SheetLine.over(columns, text, Look.of(12)));
                case Note(var text) ->
                    lines.add(SheetLine.over(columns, text, Look.of(11).slanted()));
                case Heading _, Bullets _, Table _, Chart _, Turn _, Annex _ -> {}
            }
        return lines;
    }

    private void titles(List<SheetLine> lines, int columns) {
        if (!document.kind().isEmpty()) lines.add(SheetLine.over(columns, document.kind(), look(Style.KIND)));
        if (!document.subject().isEmpty()) lines.add(SheetLine.over(columns, document.subject(), look(Style.SUBJECT)));
    }

    private void letterhead(List<SheetLine> lines, Letterhead head) {
        boolean party = document.form() == OfficialForm.PARTY;
        String nation = words.say("typesetting.nation." + document.form());
        beside(lines, Style.PARENT_BODY, head.parentBody(), Style.NATION, nation);
        String motto = party ? "" : words.say("typesetting.motto");
        beside(lines, Style.BODY, FixedWords.orDots(head.body()), Style.MOTTO, motto);
        if (party) beside(lines, Style.STAR, "*", Style.MOTTO, "");
        beside(lines, Style.NUMBER, words.number(document.form(), head), Style.PLACE_AND_DAY, words.placeAndDay(head));
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
