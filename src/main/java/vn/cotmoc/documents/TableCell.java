package vn.cotmoc.documents;

import java.util.List;
import java.util.Set;
import vn.cotmoc.shared.Vietnamese;

/// A cell where it begins, row and column counted from 1 as its file counts them: its lines as read, and what stands
/// there letter for letter.
public record TableCell(int row, int column, List<String> lines, String found, Set<Oddity> oddities) {

    public TableCell {
        lines = lines.stream()
                .map(Vietnamese::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        oddities = Set.copyOf(oddities);
    }

    static TableCell blank(int row, int column) {
        return new TableCell(row, column, List.of(), "", Set.of());
    }

    public String text() {
        return String.join(" ", lines);
    }

    public boolean isBlank() {
        return lines.isEmpty();
    }

    boolean isSameAs(TableCell other) {
        return row == other.row && column == other.column;
    }
}
