package vn.cotmoc.assignments.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.web.TaskPage.IndicatorLine;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.LinkedIndicator;

/// Sets beside each indicator that a task serves where it stands at present, as every other page says it.
@Component
class PreparingIndicators {

    private final Progress progress;
    private final ReportingPeriods periods;

    PreparingIndicators(Progress progress, ReportingPeriods periods) {
        this.progress = progress;
        this.periods = periods;
    }

    record Served(List<IndicatorLine> lines, boolean illustrative) {}

    Served of(FollowedTask task) {
        var links = task.indicators();
        if (links.isEmpty()) return new Served(List.of(), false);
        int year = periods.currentYear();
        var wanted = links.stream().map(LinkedIndicator::id).collect(Collectors.toSet());
        Map<IndicatorId, Judged> judged = progress.ofProvince(task.head().province(), year).stream()
                .filter(row -> wanted.contains(row.indicator().id()))
                .collect(Collectors.toMap(row -> row.indicator().id(), Function.identity()));
        return new Served(
                links.stream()
                        .map(link -> line(task, link, judged.get(link.id()), year))
                        .toList(),
                judged.values().stream().anyMatch(Judged::isIllustrative));
    }

    private static IndicatorLine line(FollowedTask task, LinkedIndicator link, @Nullable Judged judged, int year) {
        return new IndicatorLine(
                link.code(),
                link.name(),
                "/resolutions/%s/indicators/%s".formatted(link.slug(), link.code()),
                judged == null ? null : VerdictChip.of(judged, year),
                link.rationale(),
                link.author(),
                Vietnamese.date(link.day()),
                "/tasks/%s?act=link&indicator=%s#act".formatted(task.id(), link.id()));
    }
}
