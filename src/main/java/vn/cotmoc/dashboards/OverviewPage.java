package vn.cotmoc.dashboards;

import java.util.List;
import vn.cotmoc.dashboards.ResolutionLists.Door;
import vn.cotmoc.progress.Viewing;

/// The provinces that a person may read, each with its own commitments, and the doors to their resolutions.
public record OverviewPage(Viewing viewing, List<Line> lines, int commitments, List<Door> doors) {

    /// A province, in the order of the official codes, which says nothing about who is better.
    public record Line(String code, String name, Counts counts, int known, String coverage) {}

    public boolean isEmpty() {
        return doors.isEmpty();
    }
}
