package vn.cotmoc.drafts;

/// Why a draft cannot be published yet; each has its words in the bundles (`drafts.obstacle.*`).
public enum Obstacle {
    BLOCKING_FINDINGS,
    UNCONFIRMED_ROWS,
    NO_DIFFERENCE,
    AMENDING_DOCUMENT_MISSING,
    AMENDED_BEFORE_ISSUED,
    EFFECTIVE_BEFORE_ISSUED,
    NOT_YET_EFFECTIVE,
    ADOPTED_TEXT_CHANGED,
    NAME_TAKEN,
    CLOSED
}
