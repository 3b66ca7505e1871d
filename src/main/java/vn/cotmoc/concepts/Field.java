package vn.cotmoc.concepts;

/// The field of a concept, in the words of the aims of Party resolutions; the portal's own sorting, not a document's.
public enum Field {
    ECONOMY,
    SOCIETY,
    ENVIRONMENT,
    DEFENCE,
    PARTY,
    /// Of an indicator that is bound to no concept.
    UNSORTED
}
