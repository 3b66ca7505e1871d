package vn.cotmoc.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reporting periods of a year: their state, their days, and how many values are in, late or missing.
public record CampaignsPage(
        int year,
        List<Integer> years,
        String province,
        String provinceName,
        List<CampaignPage.Choice> provinces,
        List<Row> rows,
        Levels levels,
        @Nullable String fault,
        @Nullable String done) {

    public record Row(CampaignPage.Head head, CampaignPage.Counts counts) {}

    /// Whether the province decides in two levels, since when and why, and whether the reader may change it.
    public record Levels(boolean two, List<CampaignPage.Line> history, boolean maySet) {}
}
