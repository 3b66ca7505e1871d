package vn.cotmoc.imports;

import org.jspecify.annotations.Nullable;

/// What is wrong with one line of a list; a unit that the list leaves out stands in no line.
public record UnitListFault(@Nullable Long line, String column, Reason reason, String found) {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        CODE_SHAPE,
        TWICE,
        KIND_UNKNOWN,
        FULL_NAME_DIFFERS,
        LEGACY_FONT,
        PROVINCE_UNKNOWN,
        SAME_DAY,
        LATER_CHANGE
    }
}
