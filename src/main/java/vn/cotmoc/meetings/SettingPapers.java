package vn.cotmoc.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.meetings.Paper.Line;
import vn.cotmoc.meetings.Paper.Section;
import vn.cotmoc.meetings.Paper.Table;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Letterhead;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Row;

/// Sets the papers of a session as a document of the Party: under the head that they were written with, without a
/// number and without a signature.
record SettingPapers(Paper paper) {

    // Shares are hundredths of a line that holds about ninety letters of the size that a table is read in. A number
    // stands on one line with its unit.
    private static final int LETTERS_OF_A_LINE = 90;
    private static final int HUNDRED = 100;
    private static final int LEAST = 8;
    private static final int NUMBER = 11;

    OfficialDocument document(LocalDate day) {
        var head = paper.letterhead();
        return new OfficialDocument(
                OfficialForm.PARTY,
                Letterhead.written(head.body(), head.party(), head.placeAndDay()),
                paper.title(),
                paper.lines().isEmpty() ? "" : paper.lines().getFirst(),
                new Marks(false, paper.mark() != null),
                day,
                parts(),
                null,
                List.of(),
                null);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        paper.lines().stream().skip(1).forEach(line -> parts.add(new Part.Note(line)));
        if (paper.mark() != null)
            parts.add(new Part.Note(paper.mark().words() + ": " + paper.mark().explained()));
        paper.sections().forEach(section -> section(section, parts));
        paper.notes().forEach(note -> parts.add(new Part.Note(note)));
        return parts;
    }

    /// Its number is an Arabic one, which stands at the second level of a document of the Party.
    private static void section(Section section, List<Part> parts) {
        parts.add(new Part.Heading(2, section.heading()));
        section.paragraphs().forEach(words -> parts.add(new Part.Paragraph(words)));
        section.tables().forEach(table -> parts.add(table(table)));
    }

    private static Part table(Table table) {
        return new Part.Table(
                table.caption(),
                table.columns().stream().map(SettingPapers::column).toList(),
                table.lines().stream().map(SettingPapers::row).toList());
    }

    private static Column column(Paper.Column column) {
        int width = Math.max(column.number() ? NUMBER : LEAST, column.share() * LETTERS_OF_A_LINE / HUNDRED);
        return Column.of(column.head(), width, column.number() ? Alignment.CENTRE : Alignment.LEFT);
    }

    private static Row row(Line line) {
        if (line.group()) return Row.group(line.cells().getFirst().text());
        return Row.of(line.cells().stream()
                .map(cell -> Cell.noted(cell.text(), cell.small()))
                .toList());
    }
}
