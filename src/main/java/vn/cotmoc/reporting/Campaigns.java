package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.Campaign.Days;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The reporting periods of a province and of its communes: their days, and how they are changed, for a reason and on
/// record.
@Service
public class Campaigns {

    static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Campaigns(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// A year and its quarters, the province's own first, then its communes'.
    @Transactional(readOnly = true)
    public List<Campaign> ofYear(UnitId province, int year) {
        var set = revisions(province, year);
        var campaigns = new ArrayList<Campaign>();
        for (Level level : Level.values())
            for (int quarter = 0; quarter <= 4; quarter++) campaigns.add(latest(set, level, new Period(year, quarter)));
        return campaigns;
    }

    @Transactional(readOnly = true)
    public Campaign of(UnitId province, Level level, Period period) {
        return latest(revisions(province, period.year()), level, period);
    }

    /// What has been set so far, the latest first.
    @Transactional(readOnly = true)
    public List<Campaign> history(UnitId province, Level level, Period period) {
        return revisions(province, period.year()).stream()
                .filter(campaign ->
                        campaign.level() == level && campaign.period().period().equals(period))
                .toList();
    }

    /// Sets the days of a period anew, or locks or unlocks it, on top of the revision that the person saw.
    @Transactional
    public CampaignOutcome change(Wanted wanted, Days days, @Nullable String reason, int seen, CurrentUser user) {
        permitted(wanted.province(), user);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 72))")
                .param(wanted.province().toString())
                .query(_ -> {});
        var present = of(wanted.province(), wanted.level(), wanted.period());
        var fault = fault(present, days, reason, seen);
        if (fault.isPresent()) return new CampaignOutcome.Refused(fault.get());
        write(wanted, days, Objects.requireNonNull(reason).strip(), present.revision() + 1, user);
        return new CampaignOutcome.Kept();
    }

    /// A period of one level of a province.
    public record Wanted(UnitId province, Level level, Period period) {}

    static void permitted(UnitId province, CurrentUser user) {
        if (!user.maySetPeriodsIn(province)) throw new AccessDeniedException("sets no periods of this province");
    }

    /// What is wrong with a wish, before anything is written.
    public static Optional<Fault> fault(Campaign present, Days days, @Nullable String reason, int seen) {
        if (present.revision() != seen) return Optional.of(Fault.STALE);
        if (!days.areInOrder()) return Optional.of(Fault.DAYS_OUT_OF_ORDER);
        int year = present.period().year();
        if (days.opensOn().isBefore(LocalDate.of(year - 1, 12, 1))
                || days.closesOn().isAfter(LocalDate.of(year + 2, 12, 31))) return Optional.of(Fault.TOO_FAR);
        if (days.equals(Days.of(present.period()))) return Optional.of(Fault.NOTHING_NEW);
        return faultOf(reason);
    }

    static Optional<Fault> faultOf(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return Optional.of(Fault.REASON_MISSING);
        return reason.strip().length() > LONGEST_REASON ? Optional.of(Fault.TOO_LONG) : Optional.empty();
    }

    private void write(Wanted wanted, Days days, String reason, int revision, CurrentUser user) {
        jdbc.sql("""
                        insert into campaign (province_id, level, year, quarter, revision, opens_on, due_on, closes_on, locked, reason,
                            author_id, author_name, recorded_at)
                        values (:province, :level, :year, :quarter, :revision, :opens, :due, :closes, :locked, :reason, :author, :name, :now)
                        """)
                .param("province", wanted.province().value())
                .param("level", wanted.level().name())
                .param("year", wanted.period().year())
                .param("quarter", wanted.period().quarter())
                .param("revision", revision)
                .param("opens", days.opensOn())
                .param("due", days.dueOn())
                .param("closes", days.closesOn())
                .param("locked", days.locked())
                .param("reason", reason)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new CampaignChanged(
                "campaign.changed",
                wanted.province().value(),
                "campaign/" + wanted.level() + "/" + wanted.period(),
                Map.of(
                        "opensOn", days.opensOn().toString(),
                        "dueOn", days.dueOn().toString(),
                        "closesOn", days.closesOn().toString(),
                        "locked", days.locked(),
                        "reason", reason)));
    }

    private static Campaign latest(List<Campaign> set, Level level, Period period) {
        return set.stream()
                .filter(campaign ->
                        campaign.level() == level && campaign.period().period().equals(period))
                .findFirst()
                .orElseGet(() -> new Campaign(level, ReportingPeriod.usual(period), 0, null));
    }

    private List<Campaign> revisions(UnitId province, int year) {
        return jdbc.sql("""
                        select c.*, cast(null as date) as extended_until from campaign c
                        where c.province_id = ? and c.year = ? order by c.level, c.quarter, c.revision desc
                        """)
                .param(province.value())
                .param(year)
                .query(Campaigns::campaign)
                .list();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                Level.valueOf(row.getString("level")),
                PeriodRows.period(row, new Period(row.getInt("year"), row.getInt("quarter"))),
                row.getInt("revision"),
                new Campaign.Origin(
                        row.getString("author_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")));
    }
}
