package vn.cotmoc.workbooks;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Phrase;

/// What is wrong with one cell of a file, and what to do; a csv has no sheets.
///
/// @param column the letter of a sheet's column, or the head of a csv's
/// @param head the name of the column, whatever its place
public record CellFault(
        String sheet,
        long row,
        String column,
        String head,
        Phrase why,
        @Nullable Phrase suggestion) {

    /// As people name a cell: `24-NQ!F12`, or `value` of a line.
    public String cell() {
        return sheet.isEmpty() ? row + ":" + column : column + row;
    }
}
