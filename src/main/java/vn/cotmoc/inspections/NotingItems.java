package vn.cotmoc.inspections;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// Takes down what an auditor saw of a drawn value, each note on top of the last one.
@Service
public class NotingItems {

    private final InspectionRows inspections;
    private final ItemRows items;
    private final SampleRows samples;
    private final JdbcClient jdbc;
    private final Desk desk;

    NotingItems(InspectionRows inspections, ItemRows items, SampleRows samples, JdbcClient jdbc, Desk desk) {
        this.inspections = inspections;
        this.items = items;
        this.samples = samples;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A note as typed, on top of the revision that the person saw.
    public record Wanted(boolean checked, @Nullable String words, int seen) {}

    /// Empty where the person may not know the sample.
    @Transactional
    public Optional<Outcome> note(SampleId id, int position, Wanted wanted, UUID form, CurrentUser user) {
        return samples.find(id).flatMap(sample -> {
            // With whoever concludes the inspection meanwhile, too.
            desk.takeTurns(sample.inspection());
            var inspection = inspections.find(sample.inspection()).orElseThrow();
            return items.find(id, position).map(item -> note(inspection, item, wanted, form, user));
        });
    }

    private Outcome note(Inspection inspection, SampleItem item, Wanted wanted, UUID form, CurrentUser user) {
        Desk.members(inspection, user);
        if (items.hasNoteOfForm(item, form)) return new Outcome.Kept(String.valueOf(item.revisionOfNotes()));
        if (item.revisionOfNotes() != wanted.seen()) return new Outcome.Stale();
        String words = Texts.lines(wanted.words());
        var faults = Texts.words(words);
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        jdbc.sql("""
                        insert into sample_note (sample_id, position, inspection_id, province_id, revision, checked, words, form_id, author_id,
                            author_name, recorded_at)
                        values (:sample, :position, :inspection, :province, :revision, :checked, :words, :form, :author, :name, :now)
                        """)
                .param("sample", item.sample().value())
                .param("position", item.position())
                .param("inspection", inspection.id().value())
                .param("province", inspection.province().value())
                .param("revision", wanted.seen() + 1)
                .param("checked", wanted.checked())
                .param("words", words)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .update();
        desk.record(
                "inspection.item-noted",
                "inspections/%s/samples/%s/%d".formatted(inspection.id(), item.sample(), item.position()),
                inspection.province(),
                Map.of("value", item.name(), "checked", wanted.checked(), "words", words));
        return new Outcome.Kept(String.valueOf(wanted.seen() + 1));
    }
}
