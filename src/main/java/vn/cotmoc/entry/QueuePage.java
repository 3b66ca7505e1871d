package vn.cotmoc.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.ShownFinding;
import vn.cotmoc.progress.ImpactWords;
import vn.cotmoc.progress.VerdictChip;

/// *Chờ duyệt*: what waits for a decision, grouped by agency, then by commune; groups that are folded lead to a page of
/// their own.
public record QueuePage(
        int waiting,
        List<Group> groups,
        List<Folded> folded,
        String group,
        boolean confirms,
        boolean approves,
        boolean skips,
        List<String> faults,
        @Nullable String done,
        List<Closed> closed,
        List<Province> provinces) {

    /// What one agency or commune has sent.
    public record Group(String name, List<Item> items) {}

    /// A group that is not shown: how much waits there, and how much of it corrects what was approved.
    public record Folded(String name, int waiting, int corrections, String href) {}

    public record Item(
            String key,
            String code,
            String label,
            String period,
            String unit,
            String value,
            String lastApproved,
            String lastYear,
            String change,
            String plan,
            String target,
            String maturityKey,
            String note,
            String reason,
            String author,
            String moment,
            String href,
            @Nullable VerdictChip wouldBe,
            Standing standing,
            List<Change> changes,
            ImpactWords.@Nullable Said impact,
            List<ShownFinding> findings,
            String evidenceHref,
            int files) {}

    /// Where the value stands between the two levels, and whether this person may decide on it.
    public record Standing(String statusKey, String statusCss, boolean unconfirmed, boolean own) {
        public boolean choosable() {
            return !own;
        }
    }

    /// One part that differs from what was last approved.
    public record Change(String key, String before, String after) {}

    /// A year that can be opened again for corrections.
    public record Closed(int year) {}

    public record Province(String id, String name) {}
}
