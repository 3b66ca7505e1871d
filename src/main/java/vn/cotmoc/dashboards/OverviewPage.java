package vn.cotmoc.dashboards;

import java.util.List;
import vn.cotmoc.dashboards.ResolutionLists.Door;
import vn.cotmoc.progress.Viewing;

/// The provinces that a person may read, seven at a time, each with its own commitments, and the doors to all
/// resolutions.
public record OverviewPage(
        Viewing viewing, int provinces, int commitments, List<Line> lines, List<Sheet> sheets, List<Door> doors) {

    /// A province, in the order of the official codes, which says nothing about who is better.
    public record Line(String code, String name, Counts counts, String coverage) {}

    /// Ten provinces, named by their first and last.
    public record Sheet(int number, String first, String last, boolean shown) {}

    public boolean isEmpty() {
        return doors.isEmpty();
    }
}
