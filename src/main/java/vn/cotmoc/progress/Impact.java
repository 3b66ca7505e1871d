package vn.cotmoc.progress;

import java.util.List;
import java.util.Optional;

/// What a corrected figure changes of what was said before: verdicts year by year, and the outlook at the milestones.
public record Impact(List<Shift> verdicts, List<OutlookShift> outlooks) {

    public static final Impact NONE = new Impact(List.of(), List.of());

    /// What the present year foresees at a milestone, before and after.
    public record OutlookShift(int asOf, int milestone, Optional<Signal> before, Optional<Signal> after) {}

    public Impact {
        verdicts = List.copyOf(verdicts);
        outlooks = List.copyOf(outlooks);
    }

    public int findings() {
        return verdicts.size() + outlooks.size();
    }
}
