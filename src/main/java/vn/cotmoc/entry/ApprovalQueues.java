package vn.cotmoc.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.QueuePage.AgencyQueue;
import vn.cotmoc.entry.QueuePage.Closed;
import vn.cotmoc.entry.QueuePage.Item;
import vn.cotmoc.entry.QueuePage.Province;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The approver's queue: shown with what each value changes, decided on many at once or one by one.
@Service
public class ApprovalQueues {

    private final Figures figures;
    private final Indicators indicators;
    private final Territory territory;
    private final DecidingReports decisions;
    private final ReportingPeriods periods;
    private final Progress progress;
    private final Saying saying;
    private final Done said;

    ApprovalQueues(
            Figures figures,
            Indicators indicators,
            Territory territory,
            DecidingReports decisions,
            ReportingPeriods periods,
            Progress progress,
            Saying saying,
            Done said) {
        this.figures = figures;
        this.indicators = indicators;
        this.territory = territory;
        this.decisions = decisions;
        this.periods = periods;
        this.progress = progress;
        this.saying = saying;
        this.said = said;
    }

    @Transactional(readOnly = true)
    public QueuePage page(CurrentUser user, List<String> faults, @Nullable String done, Locale locale) {
        List<UnitId> provinces = user.provincesAs(Role.APPROVER);
        List<Figure> waiting = figures.submittedIn(provinces);
        var concerned = waiting.stream().map(Figure::indicator).collect(Collectors.toSet());
        List<Indicator> all = indicators.ofResolutionsWith(concerned);
        var byId = all.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var approved = figures.approvedOf(concerned).stream().collect(Collectors.groupingBy(Figure::indicator));
        var agencies = waiting.stream()
                .sorted(Comparator.comparing(figure -> position(byId, figure)))
                .collect(Collectors.groupingBy(
                        figure -> agency(byId, figure),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                figure -> item(
                                        figure,
                                        Objects.requireNonNull(byId.get(figure.indicator())),
                                        all,
                                        approved.getOrDefault(figure.indicator(), List.of()),
                                        locale),
                                Collectors.toList())));
        return new QueuePage(
                waiting.size(),
                agencies.entrySet().stream()
                        .map(entry -> new AgencyQueue(entry.getKey(), entry.getValue()))
                        .toList(),
                faults,
                said.words(done, locale),
                IntStream.range(ReportingPeriod.FIRST_YEAR, periods.currentYear())
                        .mapToObj(Closed::new)
                        .toList()
                        .reversed(),
                territory.provinces(periods.today()).stream()
                        .filter(province -> provinces.contains(province.id()))
                        .map(province -> new Province(province.id().toString(), province.fullName()))
                        .toList());
    }

    private static String agency(Map<IndicatorId, Indicator> byId, Figure figure) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(byId.get(figure.indicator())).advisingAgency(), "");
    }

    private static int position(Map<IndicatorId, Indicator> byId, Figure figure) {
        return Objects.requireNonNull(byId.get(figure.indicator())).position();
    }

    /// What a person decided on: `slug/code/year/revision`, as the page named it.
    public record Chosen(String slug, String code, int year, int seen) {

        public static Optional<Chosen> of(String key) {
            String[] parts = key.split("/", -1);
            if (parts.length != 4 || !parts[2].matches("\\d{4}") || !parts[3].matches("\\d{1,6}"))
                return Optional.empty();
            return Optional.of(new Chosen(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
    }

    /// Approves all or nothing; the faults in words where nothing was approved. The decision is a transaction of its
    /// own:
    /// refused, it is rolled back whole.
    public List<String> approve(Collection<Chosen> chosen, CurrentUser user, Locale locale) {
        var wanted = new ArrayList<DecidingReports.Decision>();
        for (Chosen each : chosen) {
            var indicator = indicators.find(each.slug(), each.code());
            if (indicator.isEmpty()) return List.of(saying.say("entry.queue.unknown", locale));
            wanted.add(new DecidingReports.Decision(Slot.provincial(indicator.get(), each.year()), each.seen()));
        }
        return faults(decisions.approve(wanted, user), locale);
    }

    public List<String> returnForCorrection(Chosen chosen, @Nullable String reason, CurrentUser user, Locale locale) {
        return indicators
                .find(chosen.slug(), chosen.code())
                .map(indicator -> faults(
                        List.of(decisions.returnForCorrection(
                                new DecidingReports.Decision(Slot.provincial(indicator, chosen.year()), chosen.seen()),
                                reason,
                                user)),
                        locale))
                .orElse(List.of(saying.say("entry.queue.unknown", locale)));
    }

    /// Opens a year again; the faults in words where it was not opened.
    @Transactional
    public List<String> reopen(
            UnitId province, int year, LocalDate until, @Nullable String reason, CurrentUser user, Locale locale) {
        if (reason == null || reason.isBlank()) return List.of(saying.say("entry.reopen.reasonMissing", locale));
        if (until.isBefore(periods.today()) || until.isAfter(periods.today().plusMonths(6)))
            return List.of(saying.say("entry.reopen.until", locale));
        if (!ReportingPeriod.exists(year) || year >= periods.currentYear())
            return List.of(saying.say("entry.reopen.year", locale));
        periods.reopen(province, year, until, reason.strip(), user);
        return List.of();
    }

    private List<String> faults(List<Submission> outcomes, Locale locale) {
        return outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Accepted _, Submission.Unchanged _ -> Stream.<String>empty();
                    case Submission.Refused(var indicator, var why, var limit, var _) ->
                        Stream.of(indicator.code() + ". " + saying.say("reporting.refused." + why, locale, limit));
                    case Submission.Stale(var indicator, var present) ->
                        Stream.of(saying.say(
                                "entry.queue.stale",
                                locale,
                                indicator.code(),
                                present.map(figure -> saying.value(figure, indicator, locale))
                                        .orElse("-")));
                })
                .toList();
    }

    private Item item(Figure figure, Indicator indicator, List<Indicator> all, List<Figure> approved, Locale locale) {
        var before =
                approved.stream().filter(other -> other.year() == figure.year()).findFirst();
        var lastYear = approved.stream()
                .filter(other -> other.year() == figure.year() - 1)
                .findFirst();
        var figuresThen = new ArrayList<>(
                approved.stream().filter(other -> other.year() < figure.year()).toList());
        figuresThen.add(figure);
        var assessment = progress.assess(indicator, all, figuresThen, figure.year());
        return new Item(
                "%s/%s/%d/%d".formatted(indicator.slug(), indicator.code(), figure.year(), figure.revision()),
                indicator.slug(),
                indicator.code(),
                Progress.label(indicator, all),
                figure.year(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                saying.value(figure, indicator, locale),
                before.map(other -> saying.value(other, indicator, locale)).orElse(""),
                lastYear.map(other -> saying.value(other, indicator, locale)).orElse(""),
                change(before.or(() -> lastYear).flatMap(Figure::number), figure.number(), indicator, locale),
                assessment.path().stream()
                        .filter(point -> point.year() == figure.year() && figure.year() >= indicator.firstYear())
                        .findFirst()
                        .map(PlanPoint::plan)
                        .map(plan -> saying.figure(plan, indicator, locale))
                        .orElse(""),
                indicator.milestones().stream()
                        .filter(milestone -> milestone.year() >= figure.year()
                                && !milestone.printed().isEmpty())
                        .findFirst()
                        .map(milestone -> milestone.year() + ": " + milestone.printed())
                        .orElse(""),
                "targets.maturity." + figure.maturity(),
                Objects.requireNonNullElse(figure.note(), ""),
                Objects.requireNonNullElse(figure.reason(), ""),
                figure.authorName(),
                DrawingGrids.MOMENT.format(figure.recordedAt()),
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(indicator.slug(), indicator.code(), figure.year()),
                figure.number().isEmpty() || figure.year() < indicator.firstYear()
                        ? null
                        : VerdictChip.of(assessment.word(), false, null));
    }

    private String change(Optional<BigDecimal> before, Optional<BigDecimal> now, Indicator indicator, Locale locale) {
        if (before.isEmpty() || now.isEmpty() || indicator.kind() == IndicatorKind.STAGE) return "";
        var difference = now.get().subtract(before.get());
        return (difference.signum() > 0 ? "+" : "") + saying.figure(difference, indicator, locale);
    }
}
