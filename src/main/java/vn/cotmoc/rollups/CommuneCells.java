package vn.cotmoc.rollups;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.RowOutcome;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// One cell of a commune by itself, as a script saves it while the others are still being typed.
@Service
public class CommuneCells {

    private final CommuneStandings standings;
    private final DrawingCommunePages drawing;
    private final SavingCommunes saving;

    CommuneCells(CommuneStandings standings, DrawingCommunePages drawing, SavingCommunes saving) {
        this.standings = standings;
        this.drawing = drawing;
        this.saving = saving;
    }

    /// Which cell is meant: `key` names its commune and indicator (`03325:13`).
    public record Wanted(String slug, Period period, String key) {}

    /// The cell as it stands afterwards, in the row of its commune's page, and whether it is saved.
    public record Answer(CommunePage.Row row, RowOutcome outcome) {}

    private record Place(CommuneStanding standing, Indicator indicator) {}

    /// The cell as it stands; empty where the person enters nothing there. `full` asks for a commune's own page.
    @Transactional(readOnly = true)
    public Optional<CommunePage.Row> show(Wanted wanted, boolean full, CurrentUser user, Locale locale) {
        return place(wanted, user)
                .map(place -> drawing.row(place.standing(), place.indicator(), Map.of(), Trouble.NONE, full, locale));
    }

    /// What a typed cell would come to; nothing is saved.
    @Transactional(readOnly = true)
    public Optional<Answer> check(Wanted wanted, Map<String, String> form, CurrentUser user, Locale locale) {
        return place(wanted, user)
                .flatMap(place -> TypedCell.of(wanted.key(), form).map(cell -> {
                    var trouble = saving.check(place.standing(), place.indicator(), cell, form, locale);
                    return answer(place, cell, trouble, locale);
                }));
    }

    /// Saves the cell as a draft, once however often it is sent with the same key.
    /// Not one transaction with what it reads: a refused save is rolled back whole and still has a cell to show.
    public Optional<Answer> save(
            Wanted wanted, Map<String, String> form, @Nullable String once, CurrentUser user, Locale locale) {
        return place(wanted, user)
                .flatMap(place -> TypedCell.of(wanted.key(), form).map(cell -> {
                    var outcome = saving.saveOne(place.standing(), place.indicator(), cell, form, once, locale);
                    if (!outcome.trouble().isNone()) return answer(place, cell, outcome.trouble(), locale);
                    var now = new Place(place.standing().with(outcome.saved()), place.indicator());
                    return new Answer(row(now, Map.of(), Trouble.NONE, cell.isFull(), locale), RowOutcome.SAVED);
                }));
    }

    private Answer answer(Place place, TypedCell cell, Trouble trouble, Locale locale) {
        var commune = place.standing().communes().getFirst();
        var typed = Map.of(CommuneStanding.key(place.indicator(), commune), cell);
        var row = row(place, typed, trouble, cell.isFull(), locale);
        if (!trouble.conflicts().isEmpty()) return new Answer(row, RowOutcome.CONFLICTED);
        return new Answer(row, trouble.isNone() ? RowOutcome.SAVED : RowOutcome.WRONG);
    }

    private CommunePage.Row row(
            Place place, Map<String, TypedCell> typed, Trouble trouble, boolean full, Locale locale) {
        return drawing.row(place.standing(), place.indicator(), typed, trouble, full, locale);
    }

    private Optional<Place> place(Wanted wanted, CurrentUser user) {
        int colon = wanted.key().indexOf(':');
        if (colon < 0) return Optional.empty();
        String commune = wanted.key().substring(0, colon);
        String indicator = wanted.key().substring(colon + 1);
        return standings
                .of(wanted.slug(), wanted.period(), false, user)
                .flatMap(standing -> standing.communes().stream()
                        .filter(unit -> unit.code().equals(commune))
                        .findFirst()
                        .map(standing::of))
                .flatMap(standing -> standing.collected().stream()
                        .filter(one -> one.code().equals(indicator))
                        .filter(one -> standing.isAsked(one, standing.communes().getFirst())
                                && standing.mayReport(one, standing.communes().getFirst()))
                        .findFirst()
                        .map(one -> new Place(standing, one)));
    }
}
