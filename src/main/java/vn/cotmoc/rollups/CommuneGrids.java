package vn.cotmoc.rollups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// The grid of communes by collected indicators: shown from what stands there, saved all or nothing.
@Service
public class CommuneGrids {

    /// So many indicators at once keep the page below 100 KB for 45 communes.
    static final int MOST_COLUMNS = 8;

    private final CommuneStandings standings;
    private final DrawingCommunes drawing;
    private final SavingCommunes saving;

    CommuneGrids(CommuneStandings standings, DrawingCommunes drawing, SavingCommunes saving) {
        this.standings = standings;
        this.drawing = drawing;
        this.saving = saving;
    }

    /// What became of a form: saved, or the page to show again with everything typed still there.
    public sealed interface Saved {
        record Done(int saved) implements Saved {}

        record Again(CommuneGridPage page, boolean conflicted) implements Saved {}
    }

    /// The commune whose staff this person is, if it is one alone: it has a page instead of a grid.
    public static Optional<String> onlyCommune(CommuneGridPage page) {
        return page.rows().size() == 1 ? Optional.of(page.rows().getFirst().code()) : Optional.empty();
    }

    /// The grid; empty where the person reports for no commune of this resolution.
    @Transactional(readOnly = true)
    public Optional<CommuneGridPage> page(
            String slug, Period period, int group, CurrentUser user, @Nullable String done, Locale locale) {
        return standing(slug, period, user)
                .map(standing -> drawing.grid(
                        standing, columns(standing), group, Map.of(), Trouble.NONE, Map.of(), done, locale));
    }

    /// Not one transaction with what it reads: a refused save is rolled back whole and still has a page to show.
    public Optional<Saved> save(
            String slug,
            Period period,
            int group,
            Map<String, String> form,
            boolean submit,
            CurrentUser user,
            Locale locale) {
        return standing(slug, period, user).map(standing -> {
            var outcome = saving.save(standing, form, submit, locale);
            if (outcome.trouble().isNone())
                return new Saved.Done(outcome.saved().size());
            var page = drawing.grid(
                    standing, columns(standing), group, outcome.typed(), outcome.trouble(), form, null, locale);
            return new Saved.Again(page, !outcome.trouble().conflicts().isEmpty());
        });
    }

    private Optional<CommuneStanding> standing(String slug, Period period, CurrentUser user) {
        return standings.of(slug, period, false, user).filter(standing -> mayEnter(standing, user));
    }

    private static boolean mayEnter(CommuneStanding standing, CurrentUser user) {
        return !standing.communes().isEmpty()
                && standing.all().stream()
                        .anyMatch(indicator -> indicator.isReported()
                                && standing.communes().stream()
                                        .anyMatch(commune -> standing.mayReport(indicator, commune)));
    }

    private static List<Indicator> columns(CommuneStanding standing) {
        return standing.collected().stream()
                .filter(indicator -> standing.communes().stream()
                        .anyMatch(commune ->
                                standing.isAsked(indicator, commune) && standing.mayReport(indicator, commune)))
                .toList();
    }

    static List<Integer> groups(List<Indicator> columns) {
        int last = Math.max(0, (columns.size() - 1) / MOST_COLUMNS);
        return IntStream.rangeClosed(0, last).boxed().toList();
    }

    static List<Indicator> group(List<Indicator> columns, int group) {
        int from = Math.clamp(group, 0, groups(columns).getLast()) * MOST_COLUMNS;
        return columns.subList(from, Math.min(columns.size(), from + MOST_COLUMNS));
    }
}
