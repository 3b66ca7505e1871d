package vn.cotmoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The years to report on, and which of them have been opened again.
@Service
public class ReportingPeriods {

    private static final UnitId NO_COMMUNE = new UnitId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportingPeriods(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// The province's own year.
    @Transactional(readOnly = true)
    public ReportingPeriod period(UnitId province, int year) {
        return period(province, province, null, Period.year(year));
    }

    /// The period that a value belongs to, exceptions for its agency or commune included.
    @Transactional(readOnly = true)
    public ReportingPeriod period(Slot slot) {
        var indicator = slot.indicator();
        return period(indicator.province(), slot.unit(), indicator.advisingAgencyId(), slot.period());
    }

    /// The province's own period as the person meets it, exceptions for the agencies that he reports for included.
    @Transactional(readOnly = true)
    public ReportingPeriod period(UnitId province, Period period, CurrentUser user) {
        return user.reportingAgencies().stream()
                .map(agency -> period(province, province, agency, period))
                .reduce((one, other) -> one.on(today()).acceptsValues() ? one : other)
                .orElseGet(() -> period(province, province, null, period));
    }

    /// The period of the province or of its communes, exceptions left out: they only ever make it longer.
    @Transactional(readOnly = true)
    public ReportingPeriod withoutExceptions(UnitId province, boolean provincial, Period period) {
        return period(province, provincial ? province : NO_COMMUNE, null, period);
    }

    private ReportingPeriod period(UnitId province, UnitId unit, @Nullable AgencyId agency, Period period) {
        return jdbc.sql("select * from campaign_of(:province, :unit, cast(:agency as uuid), :year, :quarter)")
                .param("province", province.value())
                .param("unit", unit.value())
                .param("agency", agency == null ? null : agency.value())
                .param("year", period.year())
                .param("quarter", period.quarter())
                .query((row, _) -> PeriodRows.period(row, period))
                .single();
    }

    /// The years of some provinces that accept values today, latest first: the present one, and the one before it while
    /// its figures can still be completed. An exception for one agency opens the year for the list.
    @Transactional(readOnly = true)
    public Map<UnitId, List<Integer>> open(Collection<UnitId> provinces) {
        record Year(UnitId province, ReportingPeriod period) {}
        int current = currentYear();
        return jdbc
                .sql("""
                        select p.id, y.year, c.opens_on, c.due_on, c.closes_on, c.locked,
                               greatest(c.extended_until, (select max(e.until) from campaign_exception e
                                                           where e.province_id = p.id and e.year = y.year and e.quarter = 0)) as extended_until
                        from unnest(cast(:provinces as uuid[])) p(id) cross join unnest(cast(:years as int[])) y(year)
                        cross join lateral campaign_of(p.id, p.id, null, y.year, 0) c
                        order by y.year desc
                        """)
                .param(
                        "provinces",
                        provinces.stream().distinct().map(UnitId::value).toArray(UUID[]::new))
                .param(
                        "years",
                        IntStream.of(current, current - 1)
                                .filter(ReportingPeriod::exists)
                                .boxed()
                                .toArray(Integer[]::new))
                .query((row, _) -> new Year(
                        new UnitId(row.getObject("id", UUID.class)),
                        PeriodRows.period(row, Period.year(row.getInt("year")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Year::province,
                        Collectors.filtering(
                                year -> year.period().on(today()).acceptsValues(),
                                Collectors.mapping(year -> year.period().year(), Collectors.toList()))));
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
