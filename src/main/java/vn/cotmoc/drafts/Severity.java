package vn.cotmoc.drafts;

/// How much a finding matters: it stops publication, it needs a look, or it is good to know.
public enum Severity {
    BLOCKS,
    WARNS,
    INFORMS
}
