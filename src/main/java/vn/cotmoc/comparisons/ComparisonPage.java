package vn.cotmoc.comparisons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.dashboards.Trajectory;
import vn.cotmoc.progress.VerdictChip;

/// *So sánh tỉnh*: one concept, each province with its own targets and against them, by the code of the province.
public record ComparisonPage(
        String code,
        String name,
        String unit,
        String definition,
        int asOf,
        List<Integer> years,
        boolean illustrative,
        String sentence,
        List<String> remarks,
        List<Province> provinces,
        List<Province> pictured,
        List<Sheet> sheets) {

    /// The provinces whose pictures are shown together, named by the first and the last; a page draws ten.
    public record Sheet(int number, String first, String last, boolean shown) {}

    /// A province with its commitments, and how many of those that say something are on course.
    public record Province(String code, String name, String standing, List<Own> rows) {}

    /// One commitment; `id` makes the ids of its picture. Picture and years are prepared where they are shown.
    public record Own(
            String id,
            String resolution,
            String code,
            String label,
            String href,
            String unit,
            VerdictChip chip,
            String sentence,
            String targets,
            String value,
            String valueYear,
            String feasibility,
            List<String> flags,
            @Nullable Trajectory picture,
            List<Year> years,
            boolean illustrative) {}

    public record Year(int year, String value, String plan) {}
}
