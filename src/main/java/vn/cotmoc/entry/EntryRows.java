package vn.cotmoc.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cotmoc.entry.EntryGrids.Trouble;
import vn.cotmoc.entry.FindingStandings.Standing;
import vn.cotmoc.entry.GridPage.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.RowOutcome;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.users.CurrentUser;

/// One row of the grid by itself, as a script saves it while the others are still being typed.
@Service
public class EntryRows {

    private final FindingStandings standings;
    private final Reports reports;
    private final DrawingRows drawing;
    private final LookingBeside looking;

    EntryRows(FindingStandings standings, Reports reports, DrawingRows drawing, LookingBeside looking) {
        this.standings = standings;
        this.reports = reports;
        this.drawing = drawing;
        this.looking = looking;
    }

    /// The row as it stands afterwards, and whether it is saved.
    public record Answer(Row row, RowOutcome outcome) {}

    /// The row as it stands; empty where the person reports on no such row.
    public Optional<Row> show(String slug, int year, String code, CurrentUser user, Locale locale) {
        return standings.ofRow(slug, year, code, user).map(standing -> row(standing, null, Trouble.NONE, locale));
    }

    /// What a typed row would come to; nothing is saved. Empty where the person reports on no such row.
    public Optional<Answer> check(String slug, int year, TypedRow typed, CurrentUser user, Locale locale) {
        return standings
                .ofRow(slug, year, TypedRow.text(typed.code()), user)
                .map(standing -> answer(standing, typed, faults(standing, typed), locale));
    }

    /// Saves the row as a draft, once however often it is sent with the same key.
    public Optional<Answer> save(
            String slug, int year, TypedRow typed, @Nullable String key, CurrentUser user, Locale locale) {
        String code = TypedRow.text(typed.code());
        return standings.ofRow(slug, year, code, user).map(standing -> {
            Slot slot = standing.slot(standing.own().getFirst());
            return switch (ReadingRows.read(typed)) {
                case Reading.Understood(var entry, var seen) ->
                    saved(standing, typed, new Reports.Save(slot, entry, seen, false, key), locale);
                case Reading.Nothing(var maturity, var seen)
                when isClearable(standing) ->
                    saved(standing, typed, new Reports.Save(slot, Entry.cleared(maturity), seen, false, key), locale);
                case Reading.Nothing _, Reading.Wrong _ -> unsaved(standing, typed, locale);
            };
        });
    }

    private Answer saved(Standing standing, TypedRow typed, Reports.Save save, Locale locale) {
        Submission outcome = reports.save(List.of(save), standing.user()).getFirst();
        return switch (outcome) {
            case Submission.Accepted(var _, var figure) -> asWritten(standing.with(figure), locale);
            case Submission.Unchanged(var _, var figure) -> asWritten(standing.with(figure), locale);
            case Submission.Refused _, Submission.Stale _ ->
                answer(standing, typed, EntryGrids.trouble(List.of(outcome)), locale);
        };
    }

    private Answer unsaved(Standing standing, TypedRow typed, Locale locale) {
        Trouble trouble = faults(standing, typed);
        return trouble.isNone() ? asWritten(standing, locale) : answer(standing, typed, trouble, locale);
    }

    /// What stands there now, as it is written: the next change is based on it.
    private Answer asWritten(Standing standing, Locale locale) {
        return new Answer(row(standing, null, Trouble.NONE, locale), RowOutcome.SAVED);
    }

    private static boolean isClearable(Standing standing) {
        return standing.latest().values().stream().anyMatch(Figure::mayBeCleared);
    }

    private Answer answer(Standing standing, TypedRow typed, Trouble trouble, Locale locale) {
        Row row = row(standing, typed, trouble, locale);
        if (!trouble.conflicts().isEmpty()) return new Answer(row, RowOutcome.CONFLICTED);
        return new Answer(row, trouble.isNone() ? RowOutcome.SAVED : RowOutcome.WRONG);
    }

    private Row row(Standing standing, @Nullable TypedRow typed, Trouble trouble, Locale locale) {
        Indicator indicator = standing.own().getFirst();
        var around = looking.around(standing, typed == null ? Map.of() : Map.of(indicator.code(), typed), locale);
        return drawing.row(0, indicator, standing, typed, trouble, around, locale);
    }

    private static Trouble faults(Standing standing, TypedRow typed) {
        Indicator indicator = standing.own().getFirst();
        return switch (ReadingRows.read(typed)) {
            case Reading.Understood(var entry, int _) ->
                EntryGrids.trouble(
                        Reports.possible(indicator, entry).map(List::of).orElse(List.of()));
            case Reading.Nothing _ ->
                standing.latest().isEmpty() || isClearable(standing)
                        ? Trouble.NONE
                        : wrong(indicator, EntryGrids.EMPTIED);
            case Reading.Wrong(var wrong) -> wrong(indicator, wrong);
        };
    }

    private static Trouble wrong(Indicator indicator, List<Reading.Fault> faults) {
        return new Trouble(Map.of(indicator.code(), faults), Map.of());
    }
}
