package vn.cotmoc.upkeep;

/// Why a step in the register is refused.
public enum Fault {
    NAME_MISSING,
    NAME_TAKEN,
    KIND_MISSING,
    DAY_UNREADABLE,
    SOURCE_MISSING,
    ALIAS_MISSING,
    ALIAS_TAKEN,
    ALREADY_ENDED,
    ENDS_BEFORE_IT_BEGINS,
    SUCCESSOR_MISSING,
    SUCCESSOR_ENDED
}
