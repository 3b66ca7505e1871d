package vn.cotmoc.contradictions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Examining;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// What contradicts what in a province: from approved figures, in a fixed number of statements.
@Service
public class Contradictions {

    private final Territory territory;
    private final Progress progress;
    private final Examining examining;
    private final FollowedTasks tasks;
    private final ReportingPeriods periods;
    private final Saying saying;

    Contradictions(
            Territory territory,
            Progress progress,
            Examining examining,
            FollowedTasks tasks,
            ReportingPeriods periods,
            Saying saying) {
        this.territory = territory;
        this.progress = progress;
        this.examining = examining;
        this.tasks = tasks;
        this.periods = periods;
        this.saying = saying;
    }

    public record Found(AdministrativeUnit province, int asOf, List<Contradiction> all) {}

    /// Empty where the person reads no communes of the province, whose figures are part of it, or it is unknown.
    @Transactional(readOnly = true)
    public Optional<Found> of(String code, @Nullable Integer asOf, CurrentUser user) {
        int year = periods.yearOrCurrent(asOf);
        return territory
                .province(code, periods.today())
                .filter(province -> user.mayReadCommunesOf(province.id()))
                .map(province -> new Found(
                        province, year, in(progress.ofProvince(province.id(), year), tasks.ofProvince(province.id()))));
    }

    /// Of a province's rows and tasks that somebody has at hand already.
    @Transactional(readOnly = true)
    public List<Contradiction> in(List<Judged> rows, List<FollowedTask> assigned) {
        var approved = new LinkedHashMap<Slot, List<Figure>>();
        for (Judged row : rows)
            row.figure()
                    .filter(figure -> !figure.isCleared())
                    .ifPresent(figure -> approved.put(Slot.provincial(row.indicator(), figure.year()), row.approved()));
        return Stream.concat(
                        Detecting.in(rows, examining.again(approved), leading(rows, assigned)).stream(),
                        Finished.in(rows, assigned).stream())
                .toList();
    }

    public String say(Contradiction contradiction, Locale locale) {
        var words = contradiction.said().arguments().stream()
                .map(argument -> argument instanceof VerdictWord word
                        ? saying.say("progress.verdict." + word, locale)
                        : argument)
                .toList();
        return saying.say(new Phrase(contradiction.said().key(), words), locale);
    }

    private static Set<Judged> leading(List<Judged> rows, List<FollowedTask> assigned) {
        record Place(String slug, AgencyId agency) {}
        var active = assigned.stream()
                .flatMap(task -> task.head().slug().stream()
                        .flatMap(slug -> task.head().agencies().stream()
                                .filter(part -> part.role() != Task.Part.MONITORING)
                                .map(part -> new Place(slug, new AgencyId(part.agency())))))
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.indicator().advisingAgencyId() != null
                        && active.contains(new Place(
                                row.indicator().slug(),
                                Objects.requireNonNull(row.indicator().advisingAgencyId()))))
                .collect(Collectors.toSet());
    }
}
