package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.concepts.Field;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Viewing;

/// *Toàn tỉnh*: the sentence that answers, the counts, what needs a decision, every row by year, and the agencies.
public record ProvincePage(
        String code,
        String name,
        Viewing viewing,
        boolean illustrative,
        int numbered,
        Counts counts,
        List<IndicatorRow> decisions,
        List<Integer> columns,
        List<ResolutionRows> resolutions,
        List<AgencyCount> agencies,
        List<Predecessor> predecessors,
        Filter filter) {

    /// As addresses write it.
    public String asOf() {
        return viewing.asOf();
    }

    /// A province that passed whole into this one, with the resolutions that stay its own.
    public record Predecessor(String heading, List<Promise> resolutions) {}

    public record Promise(String slug, String name, String title) {}

    public record ResolutionRows(String slug, String title, List<IndicatorRow> rows) {}

    /// An agency's share of its own rows on course, with how many of them have a verdict.
    public record AgencyCount(UUID id, String name, int rows, int known, int onCourse, String share) {}

    /// What the list of rows is narrowed to, what there is to choose from, and the same rows as a file.
    public record Filter(
            RowFilter wanted,
            Map<String, String> resolutions,
            List<Integer> milestones,
            List<Confidence> confidences,
            List<Field> fields,
            String csv,
            int shown) {}
}
