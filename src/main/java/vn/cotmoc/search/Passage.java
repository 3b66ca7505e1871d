package vn.cotmoc.search;

/// A piece of a text as it was written, and whether it is what somebody looked for.
public record Passage(String text, boolean marked) {}
