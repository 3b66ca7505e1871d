package vn.cotmoc.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.ShownFinding;
import vn.cotmoc.progress.ImpactWords.Said;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.rollups.Beside;

/// *Nhập số liệu*: one resolution, one year, the rows that the person reports on.
public record GridPage(
        String slug,
        String resolution,
        int year,
        List<Integer> years,
        String dueOn,
        String closesOn,
        String stateKey,
        boolean open,
        int entered,
        List<Row> rows,
        List<Fault> faults,
        boolean conflicted,
        String owner,
        @Nullable String done) {

    /// A row: what stands beside the cell, what is in it, and what is wrong with it.
    public record Row(
            int index,
            String code,
            String label,
            boolean sub,
            String unit,
            String agency,
            boolean stage,
            boolean parts,
            boolean rate,
            String lastYear,
            String lastNote,
            String plan,
            String target,
            TypedRow typed,
            String seen,
            String original,
            String statusKey,
            String statusCss,
            boolean needsReason,
            @Nullable String returned,
            @Nullable String reading,
            @Nullable VerdictChip wouldBe,
            @Nullable Said impact,
            @Nullable Beside rolledUp,
            List<ShownFinding> findings,
            String evidenceHref,
            int files,
            Map<String, String> faults,
            @Nullable Conflict conflict) {

        public boolean isWrong() {
            return !faults.isEmpty() || conflict != null;
        }
    }

    /// What somebody else wrote meanwhile.
    public record Conflict(String value, String note, String author, String moment, int revision) {}

    public record Fault(String words, String href) {}
}
