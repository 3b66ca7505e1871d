package vn.cotmoc.inspections;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.SampleItem.Note;

/// Samples and what was drawn, for the auditors of the province.
@Service
public class Samples {

    private final InspectionRows inspections;
    private final SampleRows rows;
    private final ItemRows items;
    private final Lives lives;

    Samples(InspectionRows inspections, SampleRows rows, ItemRows items, Lives lives) {
        this.inspections = inspections;
        this.rows = rows;
        this.items = items;
        this.lives = lives;
    }

    /// A sample with its inspection and all that was drawn.
    public record Opened(Inspection inspection, Sample sample, List<SampleItem> items) {}

    /// One value with every note on it, and what has happened to it from the first draft to this day.
    public record Examined(Inspection inspection, Sample sample, SampleItem item, List<Note> notes, Lives.Life life) {}

    @Transactional(readOnly = true)
    public List<Sample> of(InspectionId inspection) {
        return rows.of(inspection);
    }

    @Transactional(readOnly = true)
    public List<SampleItem> itemsOf(InspectionId inspection) {
        return items.of(inspection);
    }

    @Transactional(readOnly = true)
    public Optional<Opened> find(SampleId id) {
        return rows.find(id)
                .map(sample -> new Opened(inspections.find(sample.inspection()).orElseThrow(), sample, items.of(id)));
    }

    @Transactional(readOnly = true)
    public Optional<Examined> item(SampleId id, int position) {
        return rows.find(id)
                .flatMap(sample -> items.find(id, position)
                        .map(item -> new Examined(
                                inspections.find(sample.inspection()).orElseThrow(),
                                sample,
                                item,
                                items.notes(id, position),
                                lives.of(item))));
    }
}
