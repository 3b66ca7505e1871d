package vn.cotmoc.checks;

/// A finding as a page prints it: a word and a sign for its weight, and the sentence.
public record ShownFinding(String check, String css, String sign, String severityKey, String words) {}
