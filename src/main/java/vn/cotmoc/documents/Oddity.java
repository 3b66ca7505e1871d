package vn.cotmoc.documents;

/// What a reader met that a person should look at.
public enum Oddity {
    /// Converted from the `.Vn` fonts.
    TCVN3,
    /// Converted from the `VNI-` fonts.
    VNI,
    /// Insertions and deletions that nobody has accepted yet: they are read as accepted.
    TRACKED_CHANGE,
    /// A row, column or word that the file hides.
    HIDDEN,
    HIDDEN_SHEET,
    TEXT_BOX,
    FOOTNOTE,
    NESTED_TABLE,
    /// A sign of a symbol font that has no letter.
    SYMBOL,
    /// A row with more or fewer columns than its table.
    UNEVEN_ROW,
    /// A cell that Excel holds as a day; it makes days of `3-5` by itself.
    DATE_CELL,
    FORMULA,
    /// A formula whose result is not in the file.
    FORMULA_WITHOUT_RESULT,
    /// A cell such as `#REF!`; it is read as blank.
    ERROR_CELL,
    /// A number that no annex prints.
    STRANGE_NUMBER,
    /// A merged area that overlaps another or covers no cell.
    BROKEN_MERGE,
    COLUMNS_LEFT_OUT,
    /// The name says one kind of file, the content is the other.
    WRONG_EXTENSION
}
