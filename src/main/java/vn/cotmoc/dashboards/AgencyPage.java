package vn.cotmoc.dashboards;

import java.util.List;
import java.util.UUID;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.tasks.StateChip;

/// *Cơ quan*: an agency's indicators by role, its tasks by role, and whether its reports are in.
public record AgencyPage(
        UUID id,
        String name,
        String abbreviation,
        String kindKey,
        String provinceCode,
        Viewing viewing,
        List<Integer> columns,
        boolean illustrative,
        boolean collective,
        List<String> members,
        AgencyStanding standing,
        Counts advising,
        List<IndicatorRow> advisingRows,
        Counts leading,
        List<IndicatorRow> leadingRows,
        int expected,
        int reported,
        List<TaskList> tasks,
        List<InheritedWork> inherited,
        List<Multiple> multiples,
        String csv) {

    /// As addresses write it.
    public String asOf() {
        return viewing.asOf();
    }

    /// One of the small pictures: an indicator's years with its verdict.
    public record Multiple(
            String id,
            String title,
            String unit,
            String href,
            VerdictChip chip,
            Trajectory picture,
            String targets,
            String bullet) {}

    public record TaskList(String key, List<TaskRow> tasks) {}

    public record TaskRow(String number, String content, String deadline, String due, StateChip chip, String href) {}
}
