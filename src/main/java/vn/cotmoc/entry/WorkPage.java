package vn.cotmoc.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Việc của tôi*: what is still to enter, by when, most urgent first, and what else waits.
public record WorkPage(String sentence, List<Lot> lots, List<CommuneLot> communes, List<OtherWork.Item> others) {

    /// What a commune is asked for in a period of one resolution.
    public record CommuneLot(
            String resolution, String commune, String period, String said, boolean done, String href) {}

    /// A resolution and a year to report on.
    public record Lot(
            String slug,
            String resolution,
            int year,
            String dueOn,
            String countdown,
            int missing,
            int returned,
            int entered,
            List<Item> items) {}

    public record Item(
            String code,
            String label,
            String statusKey,
            String statusCss,
            String value,
            String target,
            @Nullable String returned,
            String href) {}
}
