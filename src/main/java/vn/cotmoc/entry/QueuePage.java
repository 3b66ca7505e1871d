package vn.cotmoc.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// *Chờ duyệt*: what waits for a decision, grouped by agency.
public record QueuePage(
        int waiting,
        List<AgencyQueue> agencies,
        List<String> faults,
        @Nullable String done,
        List<Closed> closed,
        List<Province> provinces) {

    public record AgencyQueue(String agency, List<Item> items) {}

    public record Item(
            String key,
            String slug,
            String code,
            String label,
            int year,
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
            @Nullable VerdictChip wouldBe) {}

    /// A year that can be opened again for corrections.
    public record Closed(int year) {}

    public record Province(String id, String name) {}
}
