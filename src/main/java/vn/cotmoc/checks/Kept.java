package vn.cotmoc.checks;

import java.time.Instant;

/// One change of a setting, as it was kept: what, why, by whom and when.
public record Kept(Setting setting, int revision, String reason, String author, Instant at) {}
