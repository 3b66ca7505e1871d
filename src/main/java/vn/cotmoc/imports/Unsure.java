package vn.cotmoc.imports;

/// Why a reading of a document wants a person's eye; the words stand in the message bundles behind `drafts.doubt.`,
/// where those of the oddities of a file stand, too.
enum Unsure {
    /// A row that goes on after a page break, put together again.
    ROW_JOINED,
    /// The table goes on after a page break without its head.
    TABLE_JOINED,
    /// Two rows print the same ordinal.
    CODE_TWICE,
    /// The ordinals leave a number out.
    ORDINAL_GAP,
    ORDINAL_NOT_READ,
    /// A sub-row without a row that it belongs to.
    NO_PARENT,
    /// Taken for a sub-row, although nothing marks it as one.
    SUB_ROW_ASSUMED,
    /// One cell stands for several rows or years.
    MERGED_CELL,
    DOUBLED_WORD,
    NO_NAME,
    NO_UNIT_READ,
    NO_TARGET_READ,
    TARGET_NOT_READ,
    KIND_ASSUMED,
    DIRECTION_ASSUMED,
    AGENCY_NOT_KNOWN,
    /// Only one agency leads or advises: the first one was taken.
    SEVERAL_AGENCIES,
    NO_LEAD_READ,
    DEADLINE_NOT_READ,
    /// A figure stands where words are expected, or the other way round.
    CELL_OUT_OF_PLACE,
    /// A column whose head is not known; its cell is kept as a note.
    COLUMN_NOT_KNOWN,
    PERIOD_AS_YEAR,
    FROM_SENTENCE,
    HEADING_ASSUMED,
    HEAD_ASSUMED
}
