package vn.cotmoc.typesetting;

/// What became of the wish to set how a province's documents are headed and signed.
public sealed interface SettingOutcome {

    record Kept(int revision) implements SettingOutcome {}

    /// Somebody else has set it since it was seen.
    record Stale() implements SettingOutcome {}

    record Refused(String field, String key) implements SettingOutcome {}
}
