package vn.cotmoc.drafts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.drafts.CellWords;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.drafts.SheetColumn.Form;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;

/// Cells as people read and type them; what cannot be read stays as it was typed.
final class Cells {

    private static final int LONGEST = 20_000;

    private Cells() {}

    /// The parts of a cell that lists several, each as a field of its own.
    static List<String> parts(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The cell that somebody means who typed this where that stood: what was left alone stays letter for letter.
    static String read(SheetColumn column, List<String> typed, String before) {
        return column.form() == Form.AGENCIES || column.form() == Form.LIST
                ? typed.stream()
                        .map(Cells::plain)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("|"))
                : read(column.form(), typed.isEmpty() ? "" : typed.getFirst(), before);
    }

    static String read(Form form, String typed, String before) {
        if (plain(typed).equals(plain(CellWords.show(form, before)))) return before;
        String text = plain(typed);
        return switch (form) {
            case DECIMAL -> decimal(text);
            case DATE -> Vietnamese.readDate(text).map(LocalDate::toString).orElse(text);
            case TEXT, YEAR, FLAG, CHOICE, CLAUSE, INDICATOR, AGENCY -> text.replaceAll("\\s*\n\\s*", " ");
            case LONG_TEXT, AGENCIES, LIST -> text;
        };
    }

    private static String decimal(String text) {
        return switch (NumberReader.read(text)) {
            case NumberReading.Read(var value) -> value.toPlainString();
            case NumberReading.Missing _, NumberReading.Unreadable _ -> text;
        };
    }

    // What no keyboard types and no table of the database holds is left out.
    private static String plain(String typed) {
        String text = Vietnamese.lines(typed).replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
