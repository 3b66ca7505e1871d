package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.QueueItems.Ground;
import vn.cotmoc.entry.QueuePage.Closed;
import vn.cotmoc.entry.QueuePage.Folded;
import vn.cotmoc.entry.QueuePage.Group;
import vn.cotmoc.entry.QueuePage.Item;
import vn.cotmoc.entry.QueuePage.Province;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.WaitingReports;
import vn.cotmoc.reporting.WaitingReports.Waiting;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The approver's queue: what waits for his decision, with what each value changes.
@Service
public class ApprovalQueues {

    // About as many rows as a person decides on in one go, and a page that still opens over a slow line.
    private static final int MOST_SHOWN = 60;

    private final WaitingReports waitingReports;
    private final Figures figures;
    private final Indicators indicators;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final QueueItems items;
    private final LookingBeside looking;
    private final Done said;

    ApprovalQueues(
            WaitingReports waitingReports,
            Figures figures,
            Indicators indicators,
            Territory territory,
            ReportingPeriods periods,
            QueueItems items,
            LookingBeside looking,
            Done said) {
        this.waitingReports = waitingReports;
        this.figures = figures;
        this.indicators = indicators;
        this.territory = territory;
        this.periods = periods;
        this.items = items;
        this.looking = looking;
        this.said = said;
    }

    /// Which group is asked for, and what is to be said above the list.
    public record Asked(
            @Nullable String group,
            List<String> faults,
            @Nullable String done) {}

    @Transactional(readOnly = true)
    public QueuePage page(CurrentUser user, Asked asked, Locale locale) {
        var groups = grouped(waitingReports.of(user));
        var shown = shown(groups, asked.group());
        var values = shown.stream()
                .flatMap(key -> groups.getOrDefault(key, List.of()).stream())
                .toList();
        var grounds = grounds(values, locale);
        var provinces = user.provincesAs(Role.APPROVER);
        return new QueuePage(
                groups.values().stream().mapToInt(List::size).sum(),
                shown.stream()
                        .map(key -> group(groups.getOrDefault(key, List.of()), grounds, locale))
                        .toList(),
                groups.entrySet().stream()
                        .filter(entry -> !shown.contains(entry.getKey()))
                        .map(entry -> folded(entry.getKey(), entry.getValue()))
                        .toList(),
                asked.group() == null ? "" : asked.group(),
                values.stream().anyMatch(Waiting::mayConfirm),
                values.stream().anyMatch(Waiting::mayApprove),
                values.stream().anyMatch(waiting -> waiting.mayApprove() && waiting.skipsFirstLevel()),
                asked.faults(),
                said.words(asked.done(), locale),
                provinces.isEmpty() ? List.of() : closed(),
                provinces(provinces));
    }

    /// Agencies by name, then communes by name; what no agency answers for comes last of the province's own.
    private static Map<String, List<Waiting>> grouped(List<Waiting> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing((Waiting one) -> one.commune() != null)
                        .thenComparing(one -> one.commune() == null && one.agency() == null)
                        .thenComparing(ApprovalQueues::name))
                .collect(Collectors.groupingBy(ApprovalQueues::groupOf, LinkedHashMap::new, Collectors.toList()));
    }

    private static String groupOf(Waiting waiting) {
        if (waiting.commune() != null) return "u-" + waiting.figure().unit();
        return waiting.agency() == null ? "p-" + waiting.province() : "a-" + waiting.agency();
    }

    private static String name(Waiting waiting) {
        return waiting.commune() != null ? waiting.commune() : Objects.requireNonNullElse(waiting.agencyName(), "");
    }

    // The group asked for; else as many groups from the top as make a page, one at least.
    private static List<String> shown(Map<String, List<Waiting>> groups, @Nullable String wanted) {
        if (wanted != null && groups.containsKey(wanted)) return List.of(wanted);
        var shown = new ArrayList<String>();
        int rows = 0;
        for (var entry : groups.entrySet()) {
            rows += entry.getValue().size();
            if (rows > MOST_SHOWN && !shown.isEmpty()) break;
            shown.add(entry.getKey());
        }
        return shown;
    }

    private Function<Waiting, Ground> grounds(List<Waiting> shown, Locale locale) {
        var concerned = shown.stream().map(one -> one.figure().indicator()).collect(Collectors.toSet());
        var units = shown.stream().map(one -> one.figure().unit()).collect(Collectors.toSet());
        List<Indicator> all = indicators.ofResolutionsWith(concerned);
        Map<IndicatorId, Indicator> byId = all.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var approved =
                figures.approvedOf(concerned, units).stream().collect(Collectors.groupingBy(ApprovalQueues::line));
        var slots = shown.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.slot(
                                Objects.requireNonNull(byId.get(one.figure().indicator())))));
        var beside = looking.whenSent(slots.values(), locale);
        return one -> new Ground(
                Objects.requireNonNull(slots.get(one)),
                all,
                approved.getOrDefault(line(one.figure()), List.of()),
                beside);
    }

    /// Figures that follow one another: the same indicator, unit and part of the year.
    private record Line(IndicatorId indicator, UnitId unit, int quarter) {}

    private static Line line(Figure figure) {
        return new Line(figure.indicator(), figure.unit(), figure.period().quarter());
    }

    private Group group(List<Waiting> waiting, Function<Waiting, Ground> grounds, Locale locale) {
        List<Item> rows = waiting.stream()
                .sorted(Comparator.<Waiting, String>comparing(
                                one -> grounds.apply(one).indicator().slug())
                        .thenComparing(one -> grounds.apply(one).indicator().position())
                        .thenComparing(one -> one.figure().period()))
                .map(one -> items.item(one, grounds.apply(one), locale))
                .toList();
        return new Group(name(waiting.getFirst()), rows);
    }

    private static Folded folded(String key, List<Waiting> waiting) {
        return new Folded(
                name(waiting.getFirst()),
                waiting.size(),
                (int) waiting.stream()
                        .filter(one -> one.figure().reason() != null)
                        .count(),
                "/approvals?group=" + key);
    }

    private List<Closed> closed() {
        return IntStream.range(ReportingPeriod.FIRST_YEAR, periods.currentYear())
                .mapToObj(Closed::new)
                .toList()
                .reversed();
    }

    private List<Province> provinces(List<UnitId> wanted) {
        return territory.provinces(periods.today()).stream()
                .filter(province -> wanted.contains(province.id()))
                .map(province -> new Province(province.id().toString(), province.fullName()))
                .toList();
    }
}
