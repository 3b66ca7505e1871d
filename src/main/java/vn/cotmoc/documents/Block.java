package vn.cotmoc.documents;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing after another in a document: a paragraph or a table.
public sealed interface Block {

    /// A paragraph outside of tables, counted from 1; its list number, if any, is part of its text.
    record Paragraph(int number, String text, String found, boolean bold, Set<Oddity> oddities) implements Block {
        public Paragraph {
            oddities = Set.copyOf(oddities);
        }
    }

    /// A table of a Word file or a sheet of a workbook, counted from 1. Every place of the grid holds the cell that
    /// covers it: a merged one stands at each of its places.
    record Table(int number, @Nullable String name, List<List<TableCell>> grid) implements Block {
        public Table {
            grid = grid.stream().map(List::copyOf).toList();
        }

        public int rows() {
            return grid.size();
        }

        public int columns() {
            return grid.isEmpty() ? 0 : grid.getFirst().size();
        }

        public TableCell at(int row, int column) {
            return grid.get(row).get(column);
        }

        /// Whether the cell goes on from the row above.
        public boolean goesOn(int row, int column) {
            return row > 0 && at(row, column).isSameAs(at(row - 1, column));
        }
    }
}
