package vn.cotmoc.drafts;

import org.jspecify.annotations.Nullable;

/// Where in an uploaded document a cell was read: a table's cell, a sheet's cell or a paragraph, counted from 1, and
/// what
/// stood there letter for letter.
public record Place(
        Kind kind,
        int part,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String name,
        String found) {

    public enum Kind {
        TABLE,
        SHEET,
        PARAGRAPH
    }
}
