package vn.cotmoc.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// What is told of one indicator, ready to print: from which verdict to which, which way, why and by whom, and each
/// step
/// where there are several. `before` is missing where nothing had been believed.
public record AlertLine(
        String resolution,
        String code,
        String label,
        String href,
        @Nullable VerdictChip before,
        VerdictChip after,
        String turn,
        String why,
        List<String> steps,
        boolean illustrative) {

    public AlertLine {
        steps = List.copyOf(steps);
    }
}
