package vn.cotmoc.dashboards;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// What was believed after a change, ready to print; `before` is what had been believed until then, where it was
/// another
/// word.
public record BeliefLine(
        String moment,
        String author,
        String cause,
        @Nullable VerdictChip before,
        VerdictChip after,
        String figures,
        String milestones,
        String inputs,
        String method,
        boolean illustrative) {}
