package vn.cotmoc.progress;

import vn.cotmoc.targets.Target;

/// A year and what must be reached by then.
public record Milestone(int year, Target target) {}
