package vn.cotmoc.rollups;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// The page of one commune: for its own staff to enter, for everybody else who reads it to follow.
@Service
public class CommunePages {

    private final CommuneStandings standings;
    private final DrawingCommunePages drawing;
    private final SavingCommunes saving;

    CommunePages(CommuneStandings standings, DrawingCommunePages drawing, SavingCommunes saving) {
        this.standings = standings;
        this.drawing = drawing;
        this.saving = saving;
    }

    /// What became of a form: saved, or the page to show again with everything typed still there.
    public sealed interface Saved {
        record Done(int saved) implements Saved {}

        record Again(CommunePage page, boolean conflicted) implements Saved {}
    }

    /// Empty where there is no such commune in the period, or it is not for this person to see.
    @Transactional(readOnly = true)
    public Optional<CommunePage> page(
            String slug, String code, Period period, CurrentUser user, @Nullable String done, Locale locale) {
        return standing(slug, code, period, user)
                .map(standing -> drawing.draw(standing, Map.of(), Trouble.NONE, Map.of(), done, locale));
    }

    /// Not one transaction with what it reads: a refused save is rolled back whole and still has a page to show.
    public Optional<Saved> save(
            String slug,
            String code,
            Period period,
            Map<String, String> form,
            boolean submit,
            CurrentUser user,
            Locale locale) {
        return standing(slug, code, period, user)
                .filter(standing -> standing.all().stream()
                        .anyMatch(indicator -> standing.mayReport(
                                indicator, standing.communes().getFirst())))
                .map(standing -> {
                    var outcome = saving.save(standing, form, submit, locale);
                    if (outcome.trouble().isNone())
                        return new Saved.Done(outcome.saved().size());
                    var page = drawing.draw(standing, outcome.typed(), outcome.trouble(), form, null, locale);
                    return new Saved.Again(page, !outcome.trouble().conflicts().isEmpty());
                });
    }

    private Optional<CommuneStanding> standing(String slug, String code, Period period, CurrentUser user) {
        return standings
                .of(slug, period, true, user)
                .flatMap(standing -> standing.communes().stream()
                        .filter(commune -> commune.code().equals(code))
                        .findFirst()
                        .map(standing::of));
    }
}
