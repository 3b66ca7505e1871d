package vn.cotmoc.documents;

import java.util.List;

/// Why a file is not read, and where in it: the words stand in the message bundles behind `documents.refused.`.
public record Refusal(Reason reason, List<String> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        OLD_WORD_OR_EXCEL,
        ENCRYPTED,
        PDF,
        OTHER_KIND,
        MACROS,
        DAMAGED,
        TOO_MANY_PARTS,
        TOO_LARGE_UNPACKED,
        TOO_DENSE,
        NESTED_ARCHIVE,
        UNSAFE_NAME,
        PART_TWICE,
        MISSING_PART,
        DOCTYPE,
        BROKEN_PART,
        TOO_DEEP,
        TOO_MUCH_TEXT,
        TOO_MANY_ROWS,
        TOO_MANY_CELLS,
        TOO_LONG_CELL
    }
}
