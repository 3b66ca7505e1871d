package vn.cotmoc.meetings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.IndicatorRow;
import vn.cotmoc.dashboards.NeedingDecision;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.dashboards.ProvincePage;
import vn.cotmoc.dashboards.RowFilter;
import vn.cotmoc.meetings.Pack.Contradiction;
import vn.cotmoc.meetings.Pack.Count;
import vn.cotmoc.meetings.Pack.Head;
import vn.cotmoc.meetings.Pack.Row;
import vn.cotmoc.meetings.Pack.Standing;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;

/// Puts the papers of a session together from what the province's page is made of, so that both say the same.
@Component
class PreparingPacks {

    private final ProvinceDashboards dashboards;
    private final FollowedTasks tasks;
    private final FollowedDecisions followed;
    private final ReportingPeriods periods;
    private final Saying saying;
    private final ObjectProvider<Contradicting> contradicting;

    PreparingPacks(
            ProvinceDashboards dashboards,
            FollowedTasks tasks,
            FollowedDecisions followed,
            ReportingPeriods periods,
            Saying saying,
            ObjectProvider<Contradicting> contradicting) {
        this.dashboards = dashboards;
        this.tasks = tasks;
        this.followed = followed;
        this.periods = periods;
        this.saying = saying;
        this.contradicting = contradicting;
    }

    Pack of(Board board, Locale locale) {
        LocalDate today = periods.today();
        var page = dashboards.page(board, RowFilter.EVERY_ROW, locale);
        var assigned = tasks.ofProvince(board.province().id());
        return new Pack(
                head(board, today),
                standing(board, page, locale),
                rows(board, page, locale),
                OverdueTasks.of(assigned, today),
                contradictions(board, assigned, locale),
                followed.of(board.province().id(), assigned, today));
    }

    private static Head head(Board board, LocalDate today) {
        return new Head(
                board.province().code(),
                board.province().fullName(),
                board.view().year(),
                today,
                board.judged().stream().anyMatch(Judged::isIllustrative),
                Assessment.METHOD_VERSION);
    }

    private Standing standing(Board board, ProvincePage page, Locale locale) {
        var tally = Tally.of(board.judged().stream().map(Judged::tallied).toList());
        int known = (int) board.judged().stream()
                .filter(row -> row.assessment().word().saysSomething())
                .count();
        return new Standing(
                page.counts().rows(),
                page.numbered(),
                answer(page, locale),
                page.counts().counts().stream()
                        .map(count -> new Count(
                                count.chip().word(),
                                saying.say(count.chip().key(), locale),
                                count.number(),
                                count.chip().href()))
                        .toList(),
                tally.rows(),
                known,
                tally.coverage(),
                tally.onCourse().orElse(null),
                tally.composite().orElse(null),
                page.counts().onCourse(),
                page.counts().composite(),
                confidence(board, locale));
    }

    private String answer(ProvincePage page, Locale locale) {
        return page.counts().rows() == 0
                ? saying.say("dashboards.province.empty", locale, page.name())
                : saying.say(
                        "dashboards.province.answer",
                        locale,
                        page.counts().rows(),
                        page.numbered(),
                        page.viewing().label(),
                        page.counts().sentence());
    }

    private List<Count> confidence(Board board, Locale locale) {
        return Arrays.stream(Confidence.values())
                .map(confidence -> new Count(
                        confidence.name(),
                        saying.say("progress.confidence." + confidence, locale),
                        (int) board.judged().stream()
                                .filter(row -> row.assessment().confidence() == confidence)
                                .count(),
                        null))
                .filter(count -> count.number() > 0)
                .toList()
                .reversed();
    }

    private List<Row> rows(Board board, ProvincePage page, Locale locale) {
        var judged = NeedingDecision.of(board.judged());
        return IntStream.range(0, judged.size())
                .mapToObj(at -> row(judged.get(at), page.decisions().get(at), locale))
                .toList();
    }

    private Row row(Judged judged, IndicatorRow shown, Locale locale) {
        return new Row(
                shown.label(),
                saying.say(shown.chip().key(), locale),
                shown.chip().low(),
                shown.flags(),
                shown.value(),
                shown.plan(),
                shown.target(),
                shown.requiredPace(),
                Objects.requireNonNullElse(judged.indicator().leadingAgency(), ""),
                shown.agency(),
                shown.href(),
                ProgressItem.of(judged, saying, locale));
    }

    // Several may look; where nobody does, nothing can be said.
    private @Nullable List<Contradiction> contradictions(Board board, List<FollowedTask> assigned, Locale locale) {
        var looking = contradicting.orderedStream().toList();
        return looking.isEmpty()
                ? null
                : looking.stream()
                        .flatMap(one -> one.open(board, assigned, locale).stream())
                        .toList();
    }
}
