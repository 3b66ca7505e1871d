package vn.cotmoc.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.meetings.Choices.Choice;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.territory.UnitId;

/// To whom a decision can be given and what it can be about, in three statements.
@Service
public class OfferingChoices {

    private static final int LONGEST = 110;

    private final Agencies agencies;
    private final Indicators indicators;
    private final Tasks tasks;
    private final ReportingPeriods periods;
    private final Saying saying;

    OfferingChoices(Agencies agencies, Indicators indicators, Tasks tasks, ReportingPeriods periods, Saying saying) {
        this.agencies = agencies;
        this.indicators = indicators;
        this.tasks = tasks;
        this.periods = periods;
        this.saying = saying;
    }

    public record Offered(List<Choices> agencies, List<Choices> indicators, List<Choices> tasks) {}

    @Transactional(readOnly = true)
    public Offered in(UnitId province, Locale locale) {
        var today = periods.today();
        var all = indicators.ofProvince(province);
        return new Offered(
                grouped(
                        agencies.inProvince(province, today).stream()
                                .filter(agency -> agency.isValid(today))
                                .toList(),
                        agency -> saying.say("agencies.kind." + agency.kind(), locale),
                        OfferingChoices::choice),
                grouped(
                        all.stream().filter(Indicator::isReported).toList(),
                        indicator -> Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                        indicator -> new Choice(
                                indicator.id().toString(),
                                cut(indicator.code() + ". " + Progress.label(indicator, all)))),
                grouped(
                        tasks.ofProvince(province),
                        Task::slug,
                        task -> new Choice(task.id().toString(), cut(task.number() + ". " + task.content()))));
    }

    private static Choice choice(Agency agency) {
        return new Choice(agency.id().toString(), agency.name());
    }

    private static <T> List<Choices> grouped(List<T> all, Function<T, String> group, Function<T, Choice> choice) {
        return all.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Choices(
                        entry.getKey(), entry.getValue().stream().map(choice).toList()))
                .toList();
    }

    // A choice is one line; the page behind it has the whole text.
    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
    }
}
