package vn.cotmoc.inspections.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.CheckingSamples.Checked;
import vn.cotmoc.inspections.Chosen;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.SampleItem;
import vn.cotmoc.inspections.Samples.Opened;
import vn.cotmoc.shared.Vietnamese;

/// One sample: by which numbers it was drawn, and what.
record SamplePage(
        String id,
        String inspectionHref,
        String inspection,
        int number,
        String of,
        String known,
        int size,
        int wanted,
        int top,
        String seed,
        boolean seedGiven,
        int method,
        List<WeightLine> weights,
        String sha256,
        boolean illustrative,
        String drawnBy,
        int drawn,
        int checked,
        Asked asked,
        List<Line> lines,
        @Nullable Checked again) {

    /// What of it is looked at, and in which order.
    record Asked(String q, boolean left, String sort) {}

    record WeightLine(String key, int points) {}

    record Line(
            String href,
            int position,
            String name,
            String agency,
            String value,
            boolean byLot,
            int points,
            List<String> risks,
            boolean checked,
            String note) {}

    static SamplePage of(Opened opened, Asked asked, @Nullable Checked again, ItemWords words, Locale locale) {
        var sample = opened.sample();
        String folded = Vietnamese.fold(Vietnamese.clean(asked.q()));
        return new SamplePage(
                sample.id().toString(),
                "/inspections/" + sample.inspection(),
                opened.inspection().title(),
                sample.number(),
                words.bounds(sample, locale),
                Vietnamese.moment(sample.knownAt()),
                sample.size(),
                sample.wanted(),
                sample.top(),
                String.valueOf(sample.seed()),
                sample.seedGiven(),
                sample.method(),
                sample.weights().points().entrySet().stream()
                        .map(one -> new WeightLine("inspections.factor." + one.getKey(), one.getValue()))
                        .toList(),
                sample.sha256(),
                sample.illustrative(),
                sample.authorName() + ", " + Vietnamese.moment(sample.recordedAt()),
                sample.drawn(),
                sample.checked(),
                asked,
                opened.items().stream()
                        .filter(item -> !asked.left() || !item.isChecked())
                        .map(item -> line(item, words, locale))
                        .filter(line -> Vietnamese.fold(line.name() + " " + line.agency())
                                .contains(folded))
                        .sorted(order(asked.sort()))
                        .toList(),
                again);
    }

    // In the order of the drawing unless asked otherwise.
    private static Comparator<Line> order(String sort) {
        var drawn = Comparator.comparing(Line::position);
        return switch (sort) {
            case String wanted
            when wanted.equals("-points") ->
                Comparator.comparing(Line::points).reversed().thenComparing(drawn);
            case String wanted
            when wanted.equals("agency") ->
                Comparator.comparing((Line line) -> Vietnamese.fold(line.agency()))
                        .thenComparing(drawn);
            case String _ -> drawn;
        };
    }

    private static Line line(SampleItem item, ItemWords words, Locale locale) {
        var note = item.note();
        return new Line(
                "/samples/%s/items/%d".formatted(item.sample(), item.position()),
                item.position(),
                words.name(item.place(), locale),
                item.place().agencyName(),
                words.value(item.value(), item.place(), locale),
                item.chosen() == Chosen.LOT,
                item.points(),
                words.risks(item, locale),
                item.isChecked(),
                note == null ? "" : note.words());
    }
}
