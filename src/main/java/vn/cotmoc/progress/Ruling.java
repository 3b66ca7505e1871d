package vn.cotmoc.progress;

/// A verdict and the rule that led to it.
record Ruling(Verdict verdict, Rule rule) {}
