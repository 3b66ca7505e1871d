package vn.cotmoc.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.TableCell;
import vn.cotmoc.shared.Vietnamese;

/// A row that is no row of an annex: the title of a section, or words about the table.
///
/// @param ordinal of the section that begins here, perhaps empty; null where none begins
record AnnexSections(@Nullable String ordinal, boolean ends) {

    private static final Pattern TITLE = Pattern.compile("(?:([IVX]{1,5}|[A-H])[.)\\-: ])?\\s*(.*)");
    private static final Pattern BARE = Pattern.compile("[IVX]{1,5}|[A-H]");
    private static final Pattern ABOUT = Pattern.compile("(ghi chu|nguoi lap|tong cong|tong so|cong)\\b.*");
    private static final Pattern BELOW = Pattern.compile("(noi nhan|t/m|tm[.])\\b.*");

    static Optional<AnnexSections> at(Table table, int row, AnnexHead head) {
        var cells = table.grid().get(row).stream()
                .filter(cell -> !cell.isBlank())
                .distinct()
                .toList();
        if (cells.isEmpty()) return Optional.empty();
        boolean whole =
                table.columns() > 1 && cells.size() == 1 && spans(table.grid().get(row));
        String folded = Vietnamese.fold(cells.getFirst().text());
        if (cells.size() == 1 && BELOW.matcher(folded).matches()) return Optional.of(new AnnexSections(null, true));
        if (isTotal(table, row, head) || whole && ABOUT.matcher(folded).matches())
            return Optional.of(new AnnexSections(null, false));
        if (cells.size() == 1) return titled(cells.getFirst().text(), whole);
        return cells.size() == 2
                        && isNumberedApart(table, row, head, cells.getFirst().text())
                ? Optional.of(new AnnexSections(cells.getFirst().text(), false))
                : Optional.empty();
    }

    private static Optional<AnnexSections> titled(String text, boolean whole) {
        var title = TITLE.matcher(text);
        if (!title.matches()) return Optional.empty();
        String ordinal = title.group(1);
        return whole || ordinal != null
                ? Optional.of(new AnnexSections(ordinal == null ? "" : ordinal, false))
                : Optional.empty();
    }

    private static boolean spans(List<TableCell> row) {
        return row.stream().allMatch(cell -> cell.equals(row.getFirst()));
    }

    /// "I | Về kinh tế | | |": numbered unlike the rows, and nothing is asked for in it.
    private static boolean isNumberedApart(Table table, int row, AnnexHead head, String ordinal) {
        return BARE.matcher(ordinal).matches()
                && head.columns(ColumnRole.ORDINAL).stream()
                        .anyMatch(column -> table.at(row, column.at()).text().equals(ordinal));
    }

    /// A sum of the rows above is no promise of its own.
    private static boolean isTotal(Table table, int row, AnnexHead head) {
        boolean unnumbered = head.columns(ColumnRole.ORDINAL).stream()
                .allMatch(column -> table.at(row, column.at()).isBlank()
                        || ABOUT.matcher(Vietnamese.fold(
                                        table.at(row, column.at()).text()))
                                .matches());
        return unnumbered
                && table.grid().get(row).stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .filter(cell -> Vietnamese.fold(cell.text()).matches("(tong cong|tong so|cong)[: ]*"))
                        .isPresent();
    }
}
