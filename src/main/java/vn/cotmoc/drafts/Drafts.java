package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The resolutions on the desk: begun, found, filled from a document, given up. Their rows are written by
/// [EditingDrafts].
@Service
public class Drafts {

    private final DraftRepository drafts;
    private final DraftRowRepository rows;
    private final PublishedSheets published;
    private final Resolutions resolutions;
    private final Territory territory;
    private final ApplicationEventPublisher events;

    Drafts(
            DraftRepository drafts,
            DraftRowRepository rows,
            PublishedSheets published,
            Resolutions resolutions,
            Territory territory,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.rows = rows;
        this.published = published;
        this.resolutions = resolutions;
        this.territory = territory;
        this.events = events;
    }

    /// The province that would have issued the resolution, as it was on that day; empty where it did not exist then.
    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> issuer(NewDraft head) {
        return territory.provinces(head.day()).stream()
                .filter(unit -> unit.id().equals(head.province()))
                .findFirst();
    }

    /// Begins a new resolution.
    @Transactional
    public DraftId create(NewDraft head, CurrentUser user) {
        if (!user.mayEdit(head.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        AdministrativeUnit province =
                issuer(head).orElseThrow(() -> Problem.badField("province", "drafts.new.province.then"));
        String slug = Slug.propose(province.name(), head, drafts::isTaken);
        DraftId id = drafts.insert(province.id(), slug, head.title().strip(), null, user);
        rows.insert(id, numbered(Heads.rows(head, slug, province.code()), true));
        record("draft.created", id, Map.of("title", head.title().strip()));
        return id;
    }

    /// Begins to amend an adopted resolution, or goes on where somebody has begun.
    @Transactional
    public DraftId amend(String slug, CurrentUser user) {
        Resolution adopted = resolutions.find(slug).orElseThrow(Problem::notFound);
        if (!user.mayEdit(adopted.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return drafts.openFor(slug).orElseGet(() -> begin(adopted, user));
    }

    private DraftId begin(Resolution adopted, CurrentUser user) {
        ResolutionSheets sheets = published.of(adopted.slug()).orElseThrow(Problem::notFound);
        var beginning = new DraftRepository.Beginning(adopted.id(), Fingerprint.of(sheets));
        DraftId id = drafts.insert(adopted.province(), adopted.slug(), adopted.title(), beginning, user);
        rows.insert(id, numbered(sheets.all().toList(), true));
        record("draft.amendment-begun", id, Map.of("title", adopted.title()));
        return id;
    }

    /// Empty where there is no such draft, or the reader has no desk in its province.
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId id, CurrentUser user) {
        return drafts.find(id).filter(draft -> mayRead(draft.province(), user));
    }

    /// The drafts that are being worked on, the latest first.
    @Transactional(readOnly = true)
    public List<Draft> open(CurrentUser user) {
        return drafts.open().stream()
                .filter(draft -> mayRead(draft.province(), user))
                .toList();
    }

    @Transactional(readOnly = true)
    public ResolutionSheets sheets(DraftId id) {
        return DraftRowRepository.sheets(rows.of(id));
    }

    @Transactional(readOnly = true)
    public List<DraftRow> rows(DraftId id) {
        return rows.of(id);
    }

    @Transactional(readOnly = true)
    public List<DraftRow> rows(DraftId id, Sheet sheet) {
        return rows.of(id, sheet);
    }

    /// Adds what a reader found; a row whose key is on the desk already takes the cells that were found. All of it
    /// waits
    /// for confirmation.
    @Transactional
    public DraftId fill(DraftId id, Filling filling, CurrentUser user) {
        Draft draft = hold(id, user);
        if (!draft.isOpen()) throw Problem.of(HttpStatus.CONFLICT, "draft-closed");
        var there = new LinkedHashMap<String, DraftRow>();
        for (DraftRow row : rows.of(id)) there.putIfAbsent(row.sheet() + "/" + row.key(), row);
        var fresh = new ArrayList<DraftRowRepository.Entry>();
        int position = rows.lastPosition(id);
        for (Filling.Row found : filling.rows()) {
            var row = new SheetRow(found.sheet(), 0, found.cells());
            if (Heads.isFixed(row)) continue;
            DraftRow old = there.get(row.sheet() + "/" + row.key());
            if (old != null) Merging.of(old, found).ifPresent(rows::write);
            else fresh.add(new DraftRowRepository.Entry(++position, row, found.places(), found.doubts(), false));
        }
        rows.insert(id, fresh);
        Filling.Document document = filling.document();
        if (document != null) drafts.keep(id, draft.province(), document, user);
        record("draft.filled", id, filled(filling, document));
        return id;
    }

    /// Gives the draft up; what was typed stays in the trail, and nothing of it was ever adopted.
    @Transactional
    public boolean discard(DraftId id, CurrentUser user) {
        Draft draft = hold(id, user);
        if (!draft.isOpen()) return false;
        drafts.close(id, Draft.State.DISCARDED, user);
        events.publishEvent(DraftChanged.of("draft.discarded", draft, Map.of("title", draft.title())));
        return true;
    }

    /// The draft for somebody who may change it, with everybody else waiting.
    Draft hold(DraftId id, CurrentUser user) {
        Draft draft = find(id, user).orElseThrow(Problem::notFound);
        if (!user.mayEdit(draft.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return drafts.hold(id).orElseThrow(Problem::notFound);
    }

    private static boolean mayRead(UnitId province, CurrentUser user) {
        return user.mayEdit(province) || user.mayAudit(province);
    }

    private static List<DraftRowRepository.Entry> numbered(List<SheetRow> rows, boolean confirmed) {
        var entries = new ArrayList<DraftRowRepository.Entry>();
        for (SheetRow row : rows)
            entries.add(new DraftRowRepository.Entry(entries.size() + 1, row, Map.of(), List.of(), confirmed));
        return entries;
    }

    private static Map<String, Object> filled(Filling filling, Filling.@Nullable Document document) {
        var details = new LinkedHashMap<String, Object>();
        details.put("rows", filling.rows().size());
        if (document != null) {
            details.put("document", document.name());
            details.put("sha256", Fingerprint.of(document.content()));
        }
        return details;
    }

    private void record(String kind, DraftId id, Map<String, Object> details) {
        drafts.find(id).ifPresent(draft -> events.publishEvent(DraftChanged.of(kind, draft, details)));
    }
}
