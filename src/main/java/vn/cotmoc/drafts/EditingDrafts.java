package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.drafts.Editing.Clash;
import vn.cotmoc.drafts.Editing.Closed;
import vn.cotmoc.drafts.Editing.Conflict;
import vn.cotmoc.drafts.Editing.Saved;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The rows of a draft as people write, order and confirm them; nobody overwrites what somebody else has just written.
@Service
public class EditingDrafts {

    private static final Set<Sheet> OF_INDICATORS = Set.of(Sheet.TARGETS, Sheet.BASELINES, Sheet.SERIES);

    private final Drafts desk;
    private final DraftRepository drafts;
    private final DraftRowRepository rows;
    private final ApplicationEventPublisher events;

    EditingDrafts(Drafts desk, DraftRepository drafts, DraftRowRepository rows, ApplicationEventPublisher events) {
        this.desk = desk;
        this.drafts = drafts;
        this.rows = rows;
        this.events = events;
    }

    /// Does all of the edits, or none where somebody was faster at one of the rows.
    @Transactional
    public Editing save(DraftId id, List<Edit> edits, CurrentUser user) {
        Draft draft = desk.hold(id, user);
        if (!draft.isOpen()) return new Closed();
        var clashes = edits.stream().flatMap(edit -> clash(id, edit).stream()).toList();
        if (!clashes.isEmpty()) return new Conflict(clashes);
        var saved = new ArrayList<DraftRow>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Add add -> saved.add(add(draft, add));
                case Edit.Change change -> saved.add(change(draft, find(change.row()), change.cells()));
                // The row may have gone with its indicator a moment ago.
                case Edit.Remove remove -> rows.find(remove.row()).ifPresent(row -> remove(draft, row));
            }
        }
        return new Saved(saved);
    }

    /// Puts a row at a place of its sheet, counted from 1.
    @Transactional
    public Editing move(DraftRowId id, int place, CurrentUser user) {
        DraftRow row = rows.find(id).orElseThrow(Problem::notFound);
        Draft draft = desk.hold(row.draft(), user);
        if (!draft.isOpen()) return new Closed();
        var order = new ArrayList<>(
                rows.of(draft.id(), row.sheet()).stream().map(DraftRow::id).toList());
        int before = order.indexOf(id) + 1;
        order.remove(id);
        int now = Math.clamp(place, 1, order.size() + 1);
        order.add(now - 1, id);
        rows.order(order);
        if (before != now) record("draft.row-moved", draft, row, Map.of("before", before, "after", now));
        return new Saved(List.of(find(id)));
    }

    /// Says that a person has looked at the row as it stood in that version.
    @Transactional
    public Editing confirm(DraftRowId id, int version, CurrentUser user) {
        DraftRow seen = rows.find(id).orElseThrow(Problem::notFound);
        Draft draft = desk.hold(seen.draft(), user);
        if (!draft.isOpen()) return new Closed();
        DraftRow row = rows.find(id).orElseThrow(Problem::notFound);
        if (row.version() != version)
            return new Conflict(
                    List.of(new Clash(new Edit.Change(id, version, seen.row().cells()), row)));
        if (rows.confirm(List.of(id)) > 0) record("draft.row-confirmed", draft, row, Map.of());
        return new Saved(List.of(find(id)));
    }

    /// Confirms the rows of a sheet that the reading had no doubts about; the others want to be looked at one by one.
    @Transactional
    public int confirmAll(DraftId id, Sheet sheet, CurrentUser user) {
        Draft draft = desk.hold(id, user);
        if (!draft.isOpen()) return 0;
        int confirmed = rows.confirm(rows.of(id, sheet).stream()
                .filter(row -> row.doubts().isEmpty())
                .map(DraftRow::id)
                .toList());
        if (confirmed > 0)
            events.publishEvent(DraftChanged.of(
                    "draft.sheet-confirmed", draft, Map.of("sheet", sheet.fileName(), "rows", confirmed)));
        return confirmed;
    }

    /// Names the document that amends the adopted text.
    @Transactional
    public Editing amendBy(DraftId id, AmendingDocument document, CurrentUser user) {
        Draft draft = desk.hold(id, user);
        if (!draft.isOpen()) return new Closed();
        drafts.amendBy(id, document);
        events.publishEvent(DraftChanged.of("draft.amending-document", draft, Recorded.of(draft.amending(), document)));
        return new Saved(List.of());
    }

    private Optional<Clash> clash(DraftId draft, Edit edit) {
        return switch (edit) {
            case Edit.Add _ -> Optional.empty();
            case Edit.Change change -> clash(draft, edit, change.row(), change.version());
            case Edit.Remove remove -> clash(draft, edit, remove.row(), remove.version());
        };
    }

    private Optional<Clash> clash(DraftId draft, Edit edit, DraftRowId id, int version) {
        DraftRow row = rows.find(id).orElse(null);
        if (row == null) return Optional.of(new Clash(edit, null));
        // A row of another draft is no row of this one.
        if (!row.draft().equals(draft)) throw Problem.notFound();
        return row.version() == version ? Optional.empty() : Optional.of(new Clash(edit, row));
    }

    private DraftRow add(Draft draft, Edit.Add add) {
        DraftRow behind = Optional.ofNullable(add.behind()).flatMap(rows::find).orElse(null);
        int position = behind == null ? rows.lastPosition(draft.id()) : behind.position();
        rows.shift(draft.id(), add.sheet(), position);
        var row = new SheetRow(add.sheet(), position + 1, add.cells());
        DraftRow added = rows.insert(draft.id(), row, position + 1);
        events.publishEvent(
                DraftChanged.row("draft.row-added", draft, new SheetRow(add.sheet(), 0, Map.of()), added.row()));
        return added;
    }

    private DraftRow change(Draft draft, DraftRow before, Map<String, String> cells) {
        var row = new SheetRow(before.sheet(), before.position(), cells);
        if (Heads.isFixed(before.row())) return before;
        if (row.cells().equals(before.row().cells()) && before.confirmed()) return before;
        DraftRow after = rows.write(before, row, before.places(), before.doubts(), true);
        events.publishEvent(DraftChanged.row("draft.row-changed", draft, before.row(), after.row()));
        if (row.sheet() == Sheet.RESOLUTION && "title".equals(row.text("key")))
            drafts.rename(draft.id(), Objects.requireNonNullElse(row.text("value"), draft.title()));
        renameEverywhere(draft, before.row(), after.row());
        return after;
    }

    /// Who renames an indicator or a clause means it wherever it is named.
    private void renameEverywhere(Draft draft, SheetRow before, SheetRow after) {
        var renaming = Renaming.between(before, after);
        if (renaming.isEmpty()) return;
        for (DraftRow row : rows.of(draft.id())) {
            SheetRow renamed = renaming.get().in(row.row());
            if (renamed.cells().equals(row.row().cells())) continue;
            rows.write(row, renamed, row.places(), row.doubts(), row.confirmed());
            events.publishEvent(DraftChanged.row("draft.row-changed", draft, row.row(), renamed));
        }
    }

    private void remove(Draft draft, DraftRow row) {
        if (Heads.isFixed(row.row())) throw Problem.notFound();
        delete(draft, row);
        // What is promised and measured goes with its indicator.
        if (row.sheet() == Sheet.INDICATORS && !row.key().isEmpty())
            rows.of(draft.id()).stream()
                    .filter(part -> OF_INDICATORS.contains(part.sheet())
                            && row.key().equals(part.row().text("code")))
                    .forEach(part -> delete(draft, part));
    }

    private void delete(Draft draft, DraftRow row) {
        rows.delete(row.id());
        events.publishEvent(
                DraftChanged.row("draft.row-removed", draft, row.row(), new SheetRow(row.sheet(), 0, Map.of())));
    }

    private DraftRow find(DraftRowId id) {
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    private void record(String kind, Draft draft, DraftRow row, Map<String, Object> details) {
        String subject = "%s/%s/%s".formatted(draft.slug(), row.sheet().fileName(), row.key());
        events.publishEvent(new DraftChanged(kind, subject, draft.province().value(), details));
    }
}
