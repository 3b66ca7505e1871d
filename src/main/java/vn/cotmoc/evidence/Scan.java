package vn.cotmoc.evidence;

/// What the virus scanner says of a file.
sealed interface Scan {

    record Clean() implements Scan {}

    record Infected(String signature) implements Scan {}

    /// There is no scanner.
    record NotConfigured() implements Scan {}

    /// There is one, and it gave no answer that counts.
    record Unanswered(String why) implements Scan {}
}
