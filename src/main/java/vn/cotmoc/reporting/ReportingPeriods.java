package vn.cotmoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The years to report on, and which of them have been opened again.
@Service
public class ReportingPeriods {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportingPeriods(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ReportingPeriod period(UnitId province, int year) {
        return new ReportingPeriod(
                year,
                jdbc.sql("select max(until) as until from period_reopening where province_id = ? and year = ?")
                        .param(province.value())
                        .param(year)
                        .query((row, _) -> row.getObject("until", LocalDate.class))
                        .optional()
                        .orElse(null));
    }

    /// The years of some provinces that accept values today, latest first: the present one, and the one before it while
    /// its figures can still be completed.
    @Transactional(readOnly = true)
    public Map<UnitId, List<Integer>> open(Collection<UnitId> provinces) {
        int current = currentYear();
        var reopened = reopenings(provinces, current);
        return provinces.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        province -> IntStream.of(current, current - 1)
                                .filter(ReportingPeriod::exists)
                                .mapToObj(year -> new ReportingPeriod(
                                        year,
                                        reopened.getOrDefault(province, Map.of())
                                                .get(year)))
                                .filter(period -> period.on(today()).acceptsValues())
                                .map(ReportingPeriod::year)
                                .toList()));
    }

    private Map<UnitId, Map<Integer, LocalDate>> reopenings(Collection<UnitId> provinces, int current) {
        record Reopening(UnitId province, int year, LocalDate until) {}
        return jdbc
                .sql("select province_id, year, max(until) as until from period_reopening"
                        + " where province_id = any (?) and year between ? and ? group by province_id, year")
                .param(provinces.stream().map(UnitId::value).toArray(UUID[]::new))
                .param(current - 1)
                .param(current)
                .query((row, _) -> new Reopening(
                        new UnitId(row.getObject("province_id", UUID.class)),
                        row.getInt("year"),
                        row.getObject("until", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reopening::province, Collectors.toMap(Reopening::year, Reopening::until)));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The year that is being reported on today.
    public int currentYear() {
        return Math.clamp(today().getYear(), ReportingPeriod.FIRST_YEAR, ReportingPeriod.LAST_YEAR);
    }

    /// The year asked for, if it can be looked at; else the present one. A year beyond it has nothing to show.
    public int yearOrCurrent(@Nullable Integer year) {
        if (year == null) return currentYear();
        if (!ReportingPeriod.exists(year))
            throw Problem.badField(
                    "asOf", "reporting.error.year", ReportingPeriod.FIRST_YEAR + "", ReportingPeriod.LAST_YEAR + "");
        return year;
    }

    /// Opens a closed year again until a day, for corrections; only an approver of the province may.
    @Transactional
    public void reopen(UnitId province, int year, LocalDate until, String reason, CurrentUser user) {
        if (!user.mayApproveIn(province)) throw new AccessDeniedException("not an approver of this province");
        jdbc.sql(
                        "insert into period_reopening (province_id, year, until, reason, author_id, author_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(province.value())
                .param(year)
                .param(until)
                .param(reason)
                .param(user.id().value())
                .param(user.displayName())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new PeriodReopened(
                province.value(), year, Map.<String, Object>of("until", until.toString(), "reason", reason)));
    }
}
