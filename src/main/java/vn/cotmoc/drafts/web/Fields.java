package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.CellWords;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.drafts.SheetColumn.Form;

/// Makes the fields of a row's form out of the columns of its sheet.
@Component
class Fields {

    // Names are longer than other lines.
    private static final Set<String> LONG = Set.of("name", "printed_name", "heading", "lead", "monitoring");

    private final DeskWords words;

    Fields(DeskWords words) {
        this.words = words;
    }

    /// @param standing the row as it stands now, shown beside what was typed where somebody else was faster
    List<Field> of(
            Typed typed,
            List<Finding> findings,
            Map<String, Place> places,
            @Nullable DraftRow standing,
            Locale locale) {
        return typed.sheet().columns().stream()
                .map(column -> field(
                        column,
                        typed.prefix() + column.name(),
                        typed.cell(column.name()),
                        wrong(findings, column.name(), locale),
                        places.get(column.name()),
                        standing == null ? null : standing.row().cells().getOrDefault(column.name(), ""),
                        locale))
                .toList();
    }

    Field field(
            SheetColumn column,
            String name,
            String cell,
            List<String> wrong,
            @Nullable Place place,
            @Nullable String theirs,
            Locale locale) {
        return new Field(
                name.replace('.', '-'),
                name,
                words.column(column.name(), locale),
                words.hint(column.name(), locale),
                kind(column.form()),
                LONG.contains(column.name()),
                values(column.form(), cell),
                choices(column, locale),
                list(column.form()),
                column.required(),
                wrong,
                place == null ? null : words.place(place, locale),
                theirs == null || theirs.equals(cell) ? null : words.cell(column, theirs, locale));
    }

    List<String> wrong(List<Finding> findings, String column, Locale locale) {
        return findings.stream()
                .filter(finding -> column.equals(finding.column()))
                .map(finding -> words.finding(finding, locale))
                .toList();
    }

    private static Field.Kind kind(Form form) {
        return switch (form) {
            case TEXT, CLAUSE, INDICATOR, AGENCY -> Field.Kind.LINE;
            case LONG_TEXT -> Field.Kind.TEXT;
            case YEAR, DECIMAL, DATE -> Field.Kind.SHORT;
            case FLAG, CHOICE -> Field.Kind.CHOICE;
            case AGENCIES, LIST -> Field.Kind.SEVERAL;
        };
    }

    // Two more than there are, so that one can always be added; saving gives two new ones.
    private static List<String> values(Form form, String cell) {
        if (kind(form) != Field.Kind.SEVERAL) return List.of(CellWords.show(form, cell));
        var values = new ArrayList<>(Cells.parts(cell));
        values.add("");
        values.add("");
        return values;
    }

    private List<Field.Choice> choices(SheetColumn column, Locale locale) {
        return switch (column.form()) {
            case FLAG ->
                Stream.of("true", "false")
                        .map(value -> new Field.Choice(value, words.cell(column, value, locale)))
                        .toList();
            case CHOICE ->
                column.choices().stream()
                        .map(value -> new Field.Choice(value, words.choice(column.name(), value, locale)))
                        .toList();
            case TEXT, LONG_TEXT, YEAR, DECIMAL, DATE, CLAUSE, INDICATOR, AGENCY, AGENCIES, LIST -> List.of();
        };
    }

    private static @Nullable String list(Form form) {
        return switch (form) {
            case CLAUSE -> "clauses";
            case INDICATOR -> "indicators";
            case AGENCY, AGENCIES -> "agencies";
            case TEXT, LONG_TEXT, YEAR, DECIMAL, DATE, FLAG, CHOICE, LIST -> null;
        };
    }
}
