package vn.cotmoc.dashboards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agencies.Former;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.dashboards.AgencyPage.TaskList;
import vn.cotmoc.dashboards.AgencyPage.TaskRow;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.Task;

/// Puts an agency's scorecard together; an agency that the person may not see is not there.
@Service
public class AgencyScorecards {

    private final Agencies agencies;
    private final Progress progress;
    private final FollowedTasks tasks;
    private final PreparingRows rows;
    private final DrawingMultiples multiples;
    private final ReportingPeriods periods;
    private final Saying saying;

    AgencyScorecards(
            Agencies agencies,
            Progress progress,
            FollowedTasks tasks,
            PreparingRows rows,
            DrawingMultiples multiples,
            ReportingPeriods periods,
            Saying saying) {
        this.agencies = agencies;
        this.progress = progress;
        this.tasks = tasks;
        this.rows = rows;
        this.multiples = multiples;
        this.periods = periods;
        this.saying = saying;
    }

    /// What the agency answers for itself, and what it took over from others.
    public record Board(
            Agency agency,
            Viewpoint view,
            LocalDate on,
            List<Judged> judged,
            List<FollowedTask> tasks,
            List<Former> formerly,
            List<Judged> inherited) {}

    @Transactional(readOnly = true)
    public Optional<Board> board(AgencyId id, Viewpoint view) {
        return board(id, view, view.dayOr(periods.today()));
    }

    /// @param on the day whose names and members are shown
    @Transactional(readOnly = true)
    public Optional<Board> board(AgencyId id, Viewpoint view, LocalDate on) {
        return agencies.find(id, on).map(agency -> {
            var formerly = agencies.formerly(id);
            var former = formerly.stream().map(Former::id).toList();
            var all = Stream.concat(Stream.of(id), former.stream()).toList();
            var judged = progress.ofAgencies(all, view);
            Predicate<Judged> isInherited = row -> InheritedWork.isOf(row, former, id);
            return new Board(
                    agency,
                    view,
                    on,
                    judged.stream().filter(isInherited.negate()).toList(),
                    tasks.ofAgencies(all),
                    formerly,
                    judged.stream().filter(isInherited).toList());
        });
    }

    public AgencyPage page(Board board, Locale locale) {
        var advising = board.judged().stream()
                .filter(row -> board.agency().id().equals(row.indicator().advisingAgencyId()))
                .toList();
        var leading = board.judged().stream()
                .filter(row -> board.agency().id().equals(row.indicator().leadingAgencyId()))
                .toList();
        return new AgencyPage(
                board.agency().id().value(),
                board.agency().name(),
                Objects.requireNonNullElse(board.agency().abbreviation(), ""),
                "agencies.kind." + board.agency().kind(),
                board.judged().stream()
                        .findFirst()
                        .map(row -> row.indicator().provinceCode())
                        .orElse(""),
                viewing(board, locale),
                ProvinceDashboards.columns(board.judged()),
                board.judged().stream().anyMatch(Judged::isIllustrative),
                board.agency().collective(),
                board.agency().members(),
                AgencyStanding.of(board.agency(), board.on()),
                Counts.of(advising, saying, locale, list(board, advising, RowFilter.Part.ADVISING)),
                rows.of(advising, board.view(), locale),
                Counts.of(leading, saying, locale, list(board, leading, RowFilter.Part.LEADING)),
                rows.of(leading, board.view(), locale),
                advising.size(),
                (int) advising.stream()
                        .filter(row -> row.figure(board.view().year()).isPresent())
                        .count(),
                tasks(board, board.agency().id()),
                board.formerly().stream()
                        .map(former -> inherited(board, former, locale))
                        .filter(InheritedWork::isAny)
                        .toList(),
                multiples.of(advising.isEmpty() ? leading : advising, board.view(), locale),
                "/agencies/%s/rows.csv?asOf=%s"
                        .formatted(board.agency().id(), board.view().text()));
    }

    // The list behind a count is the province's, narrowed to the agency's part and the word.
    private static Function<VerdictWord, @Nullable String> list(Board board, List<Judged> rows, RowFilter.Part part) {
        return word -> "/provinces/%s?asOf=%s&agency=%s&role=%s&verdict=%s#rows"
                .formatted(
                        rows.getFirst().indicator().provinceCode(),
                        board.view().text(),
                        board.agency().id(),
                        part,
                        word);
    }

    private InheritedWork inherited(Board board, Former former, Locale locale) {
        return new InheritedWork(
                former.id().value(),
                former.name(),
                former.provinceName(),
                rows.of(InheritedWork.of(board.inherited(), former.id()), board.view(), locale),
                tasks(board, former.id()));
    }

    private Viewing viewing(Board board, Locale locale) {
        int first = board.judged().stream()
                .mapToInt(row -> row.indicator().firstYear())
                .min()
                .orElse(board.view().year());
        return Viewing.of(board.view(), first, periods.today(), saying, locale);
    }

    private static List<TaskList> tasks(Board board, AgencyId agency) {
        return Arrays.stream(Task.Part.values())
                .map(part -> new TaskList(
                        "tasks.part." + part,
                        board.tasks().stream()
                                .filter(task -> task.agencies(part).stream()
                                        .anyMatch(assigned -> assigned.agency().equals(agency.value())))
                                .map(AgencyScorecards::task)
                                .toList()))
                .toList();
    }

    private static TaskRow task(FollowedTask task) {
        return new TaskRow(
                task.number(),
                task.content(),
                Objects.requireNonNullElse(task.head().deadlineText(), ""),
                task.nextDue() == null ? "" : Vietnamese.date(task.nextDue()),
                StateChip.of(task),
                "/tasks/" + task.id());
    }
}
