package vn.cotmoc.dashboards;

import vn.cotmoc.progress.VerdictChip;

/// What is said of one milestone, ready to print.
public record MilestoneLine(
        int year,
        String target,
        boolean maintained,
        boolean passed,
        VerdictChip chip,
        String sentence,
        String projected,
        String perYear) {}
