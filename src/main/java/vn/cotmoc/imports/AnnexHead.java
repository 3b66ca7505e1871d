package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.Oddity;
import vn.cotmoc.shared.Vietnamese;

/// The head of an annex table: which of its rows it takes, and what each column holds.
record AnnexHead(Kind kind, int first, int last, List<Column> columns, Set<Oddity> oddities) {

    enum Kind {
        INDICATORS,
        TASKS
    }

    /// A column by the words above it, from top to bottom; a year where it states one.
    record Column(
            int at,
            ColumnRole role,
            List<String> words,
            @Nullable Integer year,
            boolean period) {
        String title() {
            return String.join(": ", words);
        }
    }

    private static final int MOST_ROWS = 4;
    private static final int LONGEST = 120;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern COUNTED = Pattern.compile("\\(?\\d{1,2}\\)?");

    /// The head that begins at that row, if one does.
    static Optional<AnnexHead> at(Table table, int row) {
        if (distinct(table, row) < 3) return Optional.empty();
        int last = row;
        while (last + 1 < table.rows() && last - row < MOST_ROWS - 1 && goesOn(table, row, last + 1)) last++;
        var columns = columns(table, row, last);
        Kind kind = kind(columns);
        if (kind == null || !isHeadOnly(table, row, columns)) return Optional.empty();
        if (last + 1 < table.rows() && isCounting(table, last + 1)) last++;
        return Optional.of(new AnnexHead(kind, row, last, columns, oddities(table, row, last)));
    }

    Optional<Column> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    List<Column> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /// Whether it says the same as a head before, as it does on a new page.
    boolean repeats(AnnexHead other) {
        return kind == other.kind
                && columns.stream()
                        .map(Column::words)
                        .toList()
                        .equals(other.columns.stream().map(Column::words).toList());
    }

    private static Set<Oddity> oddities(Table table, int first, int last) {
        return table.grid().subList(first, last + 1).stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.oddities().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Kind kind(List<Column> columns) {
        var roles = columns.stream().map(Column::role).toList();
        if (roles.contains(ColumnRole.INDICATOR) && roles.contains(ColumnRole.TARGET)) return Kind.INDICATORS;
        boolean assigned = roles.contains(ColumnRole.LEAD)
                || roles.contains(ColumnRole.COORDINATING)
                || roles.contains(ColumnRole.DEADLINE);
        return roles.contains(ColumnRole.TASK) && assigned ? Kind.TASKS : null;
    }

    /// Rows of the table may speak of indicators and years, too; a head is short and most of it is known.
    private static boolean isHeadOnly(Table table, int row, List<Column> columns) {
        boolean brief = columns.stream().allMatch(column -> column.title().length() <= LONGEST);
        long known = columns.stream()
                .filter(column -> column.role() != ColumnRole.OTHER)
                .count();
        boolean counted =
                table.grid().get(row).stream().anyMatch(cell -> cell.text().matches("\\d{1,3}([.]\\d{1,2})*[.]?"));
        return brief && 2 * known > columns.size() && !counted;
    }

    private static List<Column> columns(Table table, int first, int last) {
        var columns = new ArrayList<Column>();
        for (int at = 0; at < table.columns(); at++) {
            var words = new ArrayList<String>();
            for (int row = first; row <= last; row++) {
                var cell = table.at(row, at);
                boolean again = row > first && table.goesOn(row, at);
                if (!again && !cell.isBlank()) words.add(cell.text());
            }
            columns.add(column(at, words));
        }
        return columns;
    }

    private static Column column(int at, List<String> words) {
        var folded = words.stream().map(Vietnamese::fold).toList();
        ColumnRole role = ColumnRole.of(folded);
        var years = YEAR.matcher(String.join(" ", folded))
                .results()
                .map(found -> found.group())
                .toList();
        Integer year = years.isEmpty() ? null : Integer.valueOf(years.getLast());
        return new Column(
                at, role, List.copyOf(words), year, years.stream().distinct().count() > 1);
    }

    /// A second row of heads says something only below heads that several columns share.
    private static boolean goesOn(Table table, int first, int row) {
        boolean own = false;
        for (int at = 0; at < table.columns(); at++) {
            boolean open = table.goesOn(row, at) || table.at(row, at).isBlank();
            if (!open && !isShared(table, first, at)) return false;
            own |= !open;
        }
        return own;
    }

    /// A head over several columns; without merged cells the columns behind it have none.
    private static boolean isShared(Table table, int row, int column) {
        var head = table.at(row, column);
        boolean before = column > 0 && table.at(row, column - 1).equals(head);
        boolean behind = column + 1 < table.columns()
                && (table.at(row, column + 1).equals(head)
                        || table.at(row, column + 1).isBlank());
        return head.isBlank() || before || behind;
    }

    /// The row that counts the columns: (1) (2) (3).
    private static boolean isCounting(Table table, int row) {
        var cells = table.grid().get(row);
        return cells.stream()
                        .allMatch(cell ->
                                cell.isBlank() || COUNTED.matcher(cell.text()).matches())
                && cells.stream().filter(cell -> !cell.isBlank()).count() >= 3
                && cells.stream()
                                .map(cell -> cell.text().replaceAll("\\D", ""))
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        == cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int distinct(Table table, int row) {
        var cells = table.grid().get(row);
        return (int) cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.row() + "/" + cell.column())
                .distinct()
                .count();
    }
}
