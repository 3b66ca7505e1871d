package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Row;

/// The tables behind a report, one annex after the other: indicators, tasks, why each verdict, communes.
///
/// @param counted called for each row as it is written
record WritingAnnexes(Snapshot snapshot, OfficialForm form, Runnable counted) {

    private static final int CODE = 6;
    private static final int NAME = 30;
    private static final int WORDS = 40;
    private static final int VALUE = 12;

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Turn(Turn.Orientation.LANDSCAPE));
        for (var resolution : snapshot.resolutions()) {
            annex(snapshot.word("table"), resolution.title(), parts);
            if (resolution.origin() != null) parts.add(new Part.Note(resolution.origin()));
            parts.add(table(resolution));
            parts.add(new Part.Note(snapshot.word("legend")));
        }
        for (var resolution : snapshot.resolutions())
            if (!resolution.tasks().isEmpty()) {
                annex(snapshot.word("taskTable"), resolution.title(), parts);
                parts.add(tasks(resolution));
            }
        for (var resolution : snapshot.resolutions()) {
            annex(snapshot.word("whyTable"), resolution.title(), parts);
            parts.add(why(resolution));
        }
        if (!snapshot.communes().isEmpty()) {
            annex(snapshot.word("communeTable"), snapshot.head().province(), parts);
            for (var each : snapshot.communes()) parts.add(communes(each));
        }
        return parts;
    }

    private void annex(String title, String of, List<Part> parts) {
        long before = parts.stream().filter(Part.Annex.class::isInstance).count();
        parts.add(new Part.Annex(
                form.annexName(snapshot.word("annexOf"), (int) before + 1), List.of(title, of), origin()));
    }

    /// The report that the annexes go with; its number and day are written when it is signed.
    private String origin() {
        var issuer = snapshot.head().issuer();
        String dots = "…";
        String words = said(
                "origin." + form,
                issuer.symbol().isEmpty() ? dots : issuer.symbol(),
                issuer.body().isEmpty() ? dots : issuer.body());
        return words.isEmpty() ? snapshot.head().title() : words;
    }

    private Part table(FrozenResolution resolution) {
        return new Part.Table(
                resolution.standing(),
                resolution.columns().stream()
                        .map(column -> new Column(column.head(), column.group(), column.width(), alignment(column)))
                        .toList(),
                lazily(resolution.rows(), WritingAnnexes::row));
    }

    private static Alignment alignment(FrozenResolution.Column column) {
        return switch (column.form()) {
            case "NAME", "AGENCY", "REMARKS" -> Alignment.LEFT;
            case "NUMBER", "RESULT" -> Alignment.RIGHT;
            case String _ -> Alignment.CENTRE;
        };
    }

    private static Row row(FrozenRow row) {
        var cells = row.cells().stream().map(WritingAnnexes::cell).toList();
        return row.header() ? Row.head(cells) : Row.of(cells);
    }

    private static Cell cell(FrozenRow.Cell cell) {
        return switch (cell.type()) {
            case "NUMBER" ->
                new Cell.Amount(Objects.requireNonNull(cell.value()), Objects.requireNonNull(cell.decimals()));
            case "YEAR" -> new Cell.Year(Objects.requireNonNull(cell.value()).intValueExact());
            case String _ -> Cell.words(cell.text());
        };
    }

    private Part tasks(FrozenResolution resolution) {
        return new Part.Table(
                "",
                List.of(
                        column("ordinal", CODE, Alignment.CENTRE),
                        column("content", WORDS - 6, Alignment.LEFT),
                        column("monitoring", VALUE + 4, Alignment.LEFT),
                        column("lead", VALUE + 4, Alignment.LEFT),
                        column("coordinating", VALUE + 4, Alignment.LEFT),
                        column("deadline", VALUE, Alignment.LEFT),
                        column("state", VALUE, Alignment.LEFT),
                        column("product", VALUE + 4, Alignment.LEFT),
                        column("next", VALUE, Alignment.CENTRE),
                        column("moved", VALUE + 4, Alignment.LEFT)),
                lazily(resolution.tasks(), this::task));
    }

    private Row task(FrozenTask task) {
        return Row.of(
                Cell.words(task.number()),
                Cell.words(task.content()),
                Cell.words(String.join("; ", task.monitoring())),
                Cell.words(String.join("; ", task.lead())),
                Cell.words(String.join("; ", task.coordinating())),
                Cell.words(task.deadline()),
                Cell.words(state(task)),
                Cell.words(task.product()),
                task.nextOn() == null ? Cell.words(task.next()) : Cell.day(task.nextOn()),
                Cell.words(String.join("\n", task.moved())));
    }

    /// What a person has set beside what follows from the reports, and how much is still to come.
    private String state(FrozenTask task) {
        var words = new StringBuilder(task.stateWords());
        if (task.year() != null)
            words.append(" (").append(said("times", task.year(), task.later())).append(')');
        if (task.automatic() != null)
            words.append('\n').append(said("automatic", task.automatic(), String.valueOf(task.reason())));
        return words.toString();
    }

    /// Words with places for numbers and other words, as they were frozen.
    private String said(String key, Object... filled) {
        String words = snapshot.word(key);
        for (int at = 0; at < filled.length; at++) words = words.replace("[" + at + "]", String.valueOf(filled[at]));
        return words;
    }

    private Part why(FrozenResolution resolution) {
        var judged = resolution.rows().stream()
                .filter(row -> row.verdictWords() != null)
                .toList();
        return new Part.Table(
                "",
                List.of(
                        column("code", CODE, Alignment.CENTRE),
                        column("indicator", NAME, Alignment.LEFT),
                        column("verdict", VALUE, Alignment.CENTRE),
                        column("why", WORDS * 2, Alignment.LEFT)),
                lazily(
                        judged,
                        row -> Row.of(
                                Cell.words(row.code()),
                                Cell.words(row.label()),
                                Cell.words(row.verdictWords()),
                                Cell.words(row.explanation()))));
    }

    private Part communes(FrozenCommunes each) {
        var columns = new ArrayList<Column>();
        columns.add(column("code", CODE + 2, Alignment.CENTRE));
        columns.add(column("commune", NAME, Alignment.LEFT));
        for (int year : each.years()) {
            columns.add(Column.of(String.valueOf(year), VALUE, Alignment.RIGHT));
            if (hasParts(each, year)) columns.add(column("part", VALUE, Alignment.LEFT));
        }
        String unit = each.unit() == null ? "" : " (" + each.unit() + ")";
        return new Part.Table(
                each.code() + ". " + each.label() + unit, columns, lazily(each.lines(), line -> line(line, each)));
    }

    private static Row line(FrozenCommunes.Line line, FrozenCommunes each) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.words(line.code()));
        cells.add(Cell.words(line.name()));
        for (int year : each.years()) {
            FrozenCommunes.@Nullable Value value = line.values().get(year);
            cells.add(value == null ? new Cell.Blank() : value(value));
            if (hasParts(each, year)) cells.add(Cell.words(value == null ? null : value.part()));
        }
        return Row.of(cells);
    }

    /// Whether some communes had said quarters of the year only: which ones stands beside the figure.
    private static boolean hasParts(FrozenCommunes each, int year) {
        return each.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.values().get(year)))
                .anyMatch(value -> value.part() != null);
    }

    private static Cell value(FrozenCommunes.Value value) {
        return value.number() == null || value.decimals() == null
                ? Cell.words(value.said())
                : new Cell.Amount(value.number(), value.decimals());
    }

    private Column column(String name, int width, Alignment alignment) {
        return Column.of(snapshot.word(name), width, alignment);
    }

    /// Rows are made as they are written, however many there are.
    private <T> Iterable<Row> lazily(List<T> of, Function<T, Row> made) {
        return () -> of.stream()
                .map(each -> {
                    counted.run();
                    return made.apply(each);
                })
                .iterator();
    }

    /// How many rows all the tables have.
    int rows() {
        return parts().stream()
                .mapToInt(part -> part instanceof Part.Table(var _, var _, var rows) ? size(rows) : 0)
                .sum();
    }

    private static int size(Iterable<Row> rows) {
        int size = 0;
        for (var _ : rows) size++;
        return size;
    }
}
