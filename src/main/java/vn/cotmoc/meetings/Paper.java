package vn.cotmoc.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The papers of a session in the words of one language, section by section: what the page, the PDF and the Word file
/// print, each in its own way and none with a word of its own.
public record Paper(
        String language,
        Letterhead letterhead,
        String title,
        List<String> lines,
        @Nullable Mark mark,
        List<Section> sections,
        List<String> notes) {

    public Paper {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// Whose papers they are, under whose name, where and of which day.
    public record Letterhead(String body, String party, String placeAndDay) {}

    /// What stands on every page while figures are invented.
    public record Mark(String words, String explained) {}

    public record Section(String heading, List<String> paragraphs, List<Table> tables) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
        }
    }

    public record Table(String caption, List<Column> columns, List<Line> lines) {
        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /// A head, how wide the column is beside the others, and whether numbers stand in it.
    public record Column(String head, int share, boolean number) {}

    /// The cells of a row; a line of a group has one cell, over the whole width, that names the rows below it.
    public record Line(List<Cell> cells, boolean group) {
        public Line {
            cells = List.copyOf(cells);
        }

        static Line of(Cell... cells) {
            return new Line(List.of(cells), false);
        }

        static Line group(String words) {
            return new Line(List.of(Cell.of(words)), true);
        }
    }

    /// A cell, what stands below its words in smaller letters, and where it leads and how it looks on the screen.
    public record Cell(
            String text,
            String small,
            @Nullable String href,
            @Nullable Looks looks) {
        static Cell of(String text) {
            return of(text, "");
        }

        static Cell of(String text, String small) {
            return new Cell(text, small, null, null);
        }

        static Cell to(String href, String text, String small) {
            return new Cell(text, small, href, null);
        }
    }

    /// A verdict's style and sign; paper needs neither, its word always stands beside them.
    public record Looks(String css, String sign) {}
}
