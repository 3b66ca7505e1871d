package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.FindingStandings.Standing;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.users.CurrentUser;

/// The year's grid of an officer: shown from what stands there, saved all or nothing.
@Service
public class EntryGrids {

    private final FindingStandings standings;
    private final Reports reports;
    private final DrawingGrids drawing;

    EntryGrids(FindingStandings standings, Reports reports, DrawingGrids drawing) {
        this.standings = standings;
        this.reports = reports;
        this.drawing = drawing;
    }

    /// Something wrong with the form as a whole or with one row.
    record Trouble(Map<String, List<Reading.Fault>> faults, Map<String, Submission.Stale> conflicts) {
        static final Trouble NONE = new Trouble(Map.of(), Map.of());

        boolean isNone() {
            return faults.isEmpty() && conflicts.isEmpty();
        }
    }

    /// What became of a form: done, or the page to show again with everything typed still there.
    public sealed interface Saved {
        record Done(int saved, int submitted) implements Saved {}

        record Again(GridPage page, boolean conflicted) implements Saved {}
    }

    /// The grid; empty where the person reports on nothing of this resolution.
    @Transactional(readOnly = true)
    public Optional<GridPage> page(String slug, int year, CurrentUser user, @Nullable String done, Locale locale) {
        return standings
                .of(slug, year, user)
                .map(standing -> drawing.draw(standing, Map.of(), Trouble.NONE, done, locale));
    }

    /// Not one transaction with what it reads: a refused save is rolled back whole and still has a page to show.
    public Optional<Saved> save(
            String slug, int year, Collection<TypedRow> typed, boolean submit, CurrentUser user, Locale locale) {
        return standings.of(slug, year, user).map(standing -> save(standing, typed, submit, user, locale));
    }

    private Saved save(Standing standing, Collection<TypedRow> typed, boolean submit, CurrentUser user, Locale locale) {
        var rows = new LinkedHashMap<String, TypedRow>();
        typed.forEach(row -> rows.put(TypedRow.text(row.code()), row));
        var faults = new HashMap<String, List<Reading.Fault>>();
        var saves = new ArrayList<Reports.Save>();
        for (Indicator indicator : standing.own()) {
            TypedRow row = rows.get(indicator.code());
            if (row == null || !isWanted(row, standing.latest().get(indicator.id()), submit)) continue;
            switch (ReadingRows.read(row)) {
                case Reading.Understood(var entry, var seen) ->
                    saves.add(new Reports.Save(
                            Slot.provincial(indicator, standing.period().year()), entry, seen, submit, null));
                case Reading.Nothing(var maturity, var seen) -> {
                    Figure latest = standing.latest().get(indicator.id());
                    if (latest == null || !row.isTouched()) continue;
                    if (latest.mayBeCleared())
                        saves.add(new Reports.Save(
                                Slot.provincial(indicator, standing.period().year()),
                                Entry.cleared(maturity),
                                seen,
                                false,
                                null));
                    else faults.put(indicator.code(), EMPTIED);
                }
                case Reading.Wrong(var wrong) -> faults.put(indicator.code(), wrong);
            }
        }
        if (!faults.isEmpty()) return again(standing, rows, new Trouble(faults, Map.of()), locale);
        var trouble = trouble(reports.save(saves, user));
        return trouble.isNone()
                ? new Saved.Done(saves.size(), submit ? saves.size() : 0)
                : again(standing, rows, trouble, locale);
    }

    // A draft that is sent need not be touched. What is sent or approved already is left alone unless it is changed,
    // and
    // what was returned is not sent again as it was.
    private static boolean isWanted(TypedRow row, @Nullable Figure latest, boolean submit) {
        return row.isTouched()
                || (submit && latest != null && latest.status() == ReportStatus.DRAFT && !latest.isCleared());
    }

    static final List<Reading.Fault> EMPTIED = List.of(new Reading.Fault("missing", Phrase.of("entry.fault.emptied")));

    static Trouble trouble(List<Submission> outcomes) {
        var faults = new HashMap<String, List<Reading.Fault>>();
        var conflicts = new HashMap<String, Submission.Stale>();
        for (Submission outcome : outcomes) {
            switch (outcome) {
                case Submission.Accepted _, Submission.Unchanged _ -> {}
                case Submission.Refused refused ->
                    faults.put(refused.indicator().code(), said(refused));
                case Submission.Stale stale -> conflicts.put(stale.indicator().code(), stale);
            }
        }
        return new Trouble(faults, conflicts);
    }

    // What was refused, and what the checks found where it was they that refused it.
    private static List<Reading.Fault> said(Submission.Refused refused) {
        String field = DrawingRows.field(refused.why());
        var said = new ArrayList<Reading.Fault>();
        said.add(new Reading.Fault(field, Phrase.of("reporting.refused." + refused.why(), refused.limit())));
        refused.findings().forEach(finding -> said.add(new Reading.Fault(field, finding.phrase())));
        return said;
    }

    private Saved again(Standing standing, Map<String, TypedRow> rows, Trouble trouble, Locale locale) {
        return new Saved.Again(
                drawing.draw(standing, rows, trouble, null, locale),
                !trouble.conflicts().isEmpty());
    }
}
