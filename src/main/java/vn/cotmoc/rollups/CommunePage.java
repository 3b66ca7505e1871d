package vn.cotmoc.rollups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.ShownFinding;
import vn.cotmoc.rollups.CommuneGridPage.Cell;
import vn.cotmoc.rollups.CommuneGridPage.Fault;

/// One commune: what it is asked for in a period, and where it stands over the year beside what it was assigned.
public record CommunePage(
        String slug,
        String resolution,
        String owner,
        String code,
        String name,
        String period,
        String periodWords,
        List<String> periods,
        boolean mayEnter,
        boolean open,
        String stateKey,
        String closesOn,
        String sentence,
        List<Row> rows,
        List<String> head,
        List<Line> lines,
        List<Fault> faults,
        boolean conflicted,
        String maturity,
        @Nullable String done) {

    /// An indicator of the period that is entered.
    public record Row(
            String code,
            String label,
            String unit,
            String hint,
            @Nullable String assigned,
            Cell cell,
            boolean needsReason,
            @Nullable String returned,
            boolean expected,
            List<ShownFinding> findings,
            String evidenceHref,
            int files) {}

    /// An indicator over the year: what was assigned, what was reported, period by period.
    public record Line(String code, String label, String unit, List<Standing> standings) {}

    public record Standing(
            @Nullable String assigned, @Nullable String reported, String css, String statusKey, boolean asked) {}
}
