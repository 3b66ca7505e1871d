package vn.cotmoc.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reporting period: who is in, late or missing, its days, its exceptions, and the forms to change them.
public record CampaignPage(
        Head head,
        Counts counts,
        List<Party> parties,
        List<Line> exceptions,
        List<Line> history,
        List<Choice> places,
        boolean maySet,
        @Nullable String fault,
        @Nullable String done) {

    /// Which period of whom, and its days.
    public record Head(
            String title,
            String levelKey,
            String period,
            String province,
            String provinceName,
            String stateKey,
            String opensOn,
            String dueOn,
            boolean dueOnDayOff,
            String closesOn,
            boolean locked,
            int revision,
            String href) {}

    public record Counts(int expected, int in, int late, int missing) {}

    /// An agency or a commune with what it has sent and what it owes.
    public record Party(
            String name, int in, int expected, int late, int worst, String extendedUntil, List<Duty> missing) {}

    public record Duty(String code, String label, String href, boolean returned, int daysLate) {}

    /// One entry of a list of changes: what, why, and by whom.
    public record Line(String what, String reason, String by) {}

    public record Choice(String value, String words) {}

    /// What the form would change, to be looked at before it is done.
    public record Preview(
            Head head,
            List<Difference> differences,
            Wanted wanted,
            @Nullable String warning) {}

    public record Difference(String key, String before, String after) {}

    public record Wanted(String opensOn, String dueOn, String closesOn, boolean locked, String reason, int seen) {}
}
