package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The year's grid of an officer: shown from what stands there, saved all or nothing.
@Service
public class EntryGrids {

    private final Indicators indicators;
    private final Figures figures;
    private final Reports reports;
    private final ReportingPeriods periods;
    private final DrawingGrids drawing;

    EntryGrids(
            Indicators indicators, Figures figures, Reports reports, ReportingPeriods periods, DrawingGrids drawing) {
        this.indicators = indicators;
        this.figures = figures;
        this.reports = reports;
        this.periods = periods;
        this.drawing = drawing;
    }

    /// What stands in a person's grid: the indicators, everything visible of them, the approved figures, and the
    /// period.
    record Standing(
            List<Indicator> own,
            List<Indicator> all,
            Map<IndicatorId, Figure> latest,
            Map<IndicatorId, List<Figure>> approved,
            ReportingPeriod period,
            ReportingPeriod.State state) {}

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
        return standing(slug, year, user).map(standing -> drawing.draw(standing, Map.of(), Trouble.NONE, done, locale));
    }

    /// Not one transaction with what it reads: a refused save is rolled back whole and still has a page to show.
    public Optional<Saved> save(
            String slug, int year, Collection<TypedRow> typed, boolean submit, CurrentUser user, Locale locale) {
        return standing(slug, year, user).map(standing -> save(standing, typed, submit, user, locale));
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
                case Reading.Nothing _ -> {
                    if (standing.latest().containsKey(indicator.id()) && row.isTouched())
                        faults.put(
                                indicator.code(),
                                List.of(new Reading.Fault("missing", Phrase.of("entry.fault.emptied"))));
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
        return row.isTouched() || (submit && latest != null && latest.status() == ReportStatus.DRAFT);
    }

    private static Trouble trouble(List<Submission> outcomes) {
        var faults = new HashMap<String, List<Reading.Fault>>();
        var conflicts = new HashMap<String, Submission.Stale>();
        for (Submission outcome : outcomes) {
            switch (outcome) {
                case Submission.Accepted _, Submission.Unchanged _ -> {}
                case Submission.Refused refused ->
                    faults.put(
                            refused.indicator().code(),
                            List.of(new Reading.Fault(
                                    DrawingGrids.field(refused.why()),
                                    Phrase.of("reporting.refused." + refused.why(), refused.limit()))));
                case Submission.Stale stale -> conflicts.put(stale.indicator().code(), stale);
            }
        }
        return new Trouble(faults, conflicts);
    }

    private Saved again(Standing standing, Map<String, TypedRow> rows, Trouble trouble, Locale locale) {
        return new Saved.Again(
                drawing.draw(standing, rows, trouble, null, locale),
                !trouble.conflicts().isEmpty());
    }

    private Optional<Standing> standing(String slug, int year, CurrentUser user) {
        List<Indicator> own = indicators.reportedBy(user.reportingAgencies(), user.provincesAs(Role.REPORTER)).stream()
                .filter(indicator ->
                        indicator.slug().equals(slug) && indicator.isReported() && indicator.isInForceIn(year))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        var ids = own.stream().map(Indicator::id).toList();
        var province = Objects.requireNonNull(own.getFirst()).province();
        var period = periods.period(province, Period.year(year), user);
        return Optional.of(new Standing(
                own,
                indicators.ofResolution(slug),
                figures.latestOf(ids).stream()
                        .filter(figure -> figure.year() == year)
                        .collect(Collectors.toMap(Figure::indicator, figure -> figure)),
                figures.approvedOf(ids).stream().collect(Collectors.groupingBy(Figure::indicator)),
                period,
                period.on(periods.today())));
    }
}
