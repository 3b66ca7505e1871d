package vn.cotmoc.drafts;

/// What sheets are checked for; words and advice stand in the message bundles under its name.
public enum Rule {
    /// A cell that must be filled is empty.
    EMPTY_CELL(Severity.BLOCKS),
    UNREADABLE_YEAR(Severity.BLOCKS),
    UNREADABLE_NUMBER(Severity.BLOCKS),
    UNREADABLE_DATE(Severity.BLOCKS),
    NOT_A_CHOICE(Severity.BLOCKS),
    DUPLICATE_KEY(Severity.BLOCKS),
    UNKNOWN_CLAUSE(Severity.BLOCKS),
    UNKNOWN_INDICATOR(Severity.BLOCKS),
    UNKNOWN_AGENCY(Severity.BLOCKS),
    /// Two cells that read well each by itself do not go together.
    ENDS_BEFORE_IT_BEGINS(Severity.BLOCKS),
    OTHER_ISSUER(Severity.BLOCKS),
    KIND_AND_HEADER(Severity.BLOCKS),
    DIRECTION_MISSING(Severity.BLOCKS),
    PARENT_LOOP(Severity.BLOCKS),
    TARGET_ENDS(Severity.BLOCKS),
    OUT_OF_RANGE(Severity.BLOCKS),
    NOT_POSITIVE(Severity.BLOCKS),
    /// The printed words of a target read otherwise than its cells say, and no note tells why.
    READING_DIFFERS(Severity.WARNS);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
