package vn.cotmoc.rollups;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Submission;

/// *Nhập số liệu cấp xã*: communes by collected indicators, for one period.
public record CommuneGridPage(
        String slug,
        String resolution,
        String owner,
        String period,
        String periodWords,
        List<String> periods,
        List<Group> groups,
        int group,
        List<Column> columns,
        List<Row> rows,
        boolean open,
        String stateKey,
        String closesOn,
        int filled,
        int cells,
        List<Fault> faults,
        boolean conflicted,
        String maturity,
        String reason,
        boolean needsReason,
        @Nullable String done) {

    /// Some of the indicators, where there are too many for one page.
    public record Group(int number, String words) {}

    public record Column(int index, String code, String label, String unit, String hint) {}

    public record Row(String code, String name, List<Cell> cells) {}

    /// One cell, prepared: `key` names its inputs, `record` its value.
    public record Cell(
            String key,
            String record,
            String labelled,
            CellForm form,
            boolean asked,
            TypedCell typed,
            String seal,
            String css,
            String statusKey,
            @Nullable String maturityKey,
            @Nullable String missing,
            @Nullable String reading,
            @Nullable String wrong,
            @Nullable Present present) {}

    /// What somebody else has saved meanwhile, and the revision to base the next save on.
    public record Present(int revision, String words) {}

    public record Fault(String words, String href) {}

    /// Something wrong with the form, by the keys of its cells.
    record Trouble(Map<String, String> faults, Map<String, Submission.Stale> conflicts) {
        static final Trouble NONE = new Trouble(Map.of(), Map.of());

        boolean isNone() {
            return faults.isEmpty() && conflicts.isEmpty();
        }
    }
}
