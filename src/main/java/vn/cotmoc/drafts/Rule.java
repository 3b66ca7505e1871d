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

    /// The wording reads otherwise than the meaning that was entered beside it.
    MEANING_DIFFERS(Severity.WARNS),
    WORDING_NOT_READ(Severity.WARNS),
    WORDING_NOT_IN_CLAUSE(Severity.WARNS),
    UNQUANTIFIED(Severity.INFORMS),
    MILESTONE_OUTSIDE_PERIOD(Severity.WARNS),
    NO_TARGET(Severity.WARNS),
    WEAKER_LATER(Severity.WARNS),
    BODY_AGAINST_ANNEX(Severity.WARNS),
    /// A disagreement that the files already record, with the decision which side governs.
    RECORDED_CONFLICT(Severity.INFORMS),
    BOTH_GOVERN(Severity.WARNS),
    RATE_AGAINST_LEVEL(Severity.WARNS),
    RATE_BEYOND_LEVEL(Severity.WARNS),
    RATE_WITHOUT_BASE(Severity.WARNS),
    SHARES_DO_NOT_SUM(Severity.WARNS),
    CHILD_ABOVE_PARENT(Severity.WARNS),
    /// A share of something smaller may well be above the share of the whole.
    SHARE_ABOVE_PARENT(Severity.INFORMS),
    HEADER_WITHOUT_ROWS(Severity.WARNS),
    NO_BASE_YEAR(Severity.WARNS),
    NO_UNIT(Severity.WARNS),
    NO_OWNER(Severity.WARNS),
    NO_BASELINE(Severity.INFORMS),
    NO_LEAD(Severity.WARNS),
    NO_DEADLINE(Severity.INFORMS),
    DEADLINE_NOT_READ(Severity.INFORMS),
    DEADLINE_PASSED(Severity.WARNS);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
