package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.reporting.CampaignOutcome.Fault;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Exceptions from a reporting period: one agency or one commune may report until a later day, for a reason.
@Service
public class CampaignExceptions {

    private static final int LONGEST_MONTHS = 6;

    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CampaignExceptions(Campaigns campaigns, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// For whom, until when and why; exactly one of agency and commune is set.
    public record Extension(
            @Nullable AgencyId agency,
            @Nullable UnitId commune,
            Period period,
            String name,
            LocalDate until,
            String reason,
            String author) {}

    /// For whom an exception is wanted.
    public record Place(@Nullable AgencyId agency, @Nullable UnitId commune) {

        public Place {
            if ((agency == null) == (commune == null))
                throw new IllegalArgumentException("one agency or one commune: " + agency + ", " + commune);
        }

        Campaign.Level level() {
            return commune == null ? Campaign.Level.PROVINCE : Campaign.Level.COMMUNE;
        }
    }

    /// The exceptions of a period, the latest first.
    @Transactional(readOnly = true)
    public List<Extension> of(UnitId province, Period period) {
        return ofYear(province, period.year()).stream()
                .filter(one -> one.period().equals(period))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Extension> ofYear(UnitId province, int year) {
        return jdbc.sql("""
                        select e.*, coalesce(a.name, c.full_name) as name from campaign_exception e
                        left join agency a on a.id = e.agency_id left join administrative_unit c on c.id = e.commune_id
                        where e.province_id = ? and e.year = ? order by e.recorded_at desc, e.id
                        """)
                .param(province.value())
                .param(year)
                .query(CampaignExceptions::extension)
                .list();
    }

    @Transactional
    public CampaignOutcome grant(
            UnitId province, Place place, Period period, LocalDate until, @Nullable String reason, CurrentUser user) {
        Campaigns.permitted(province, user);
        var today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusMonths(LONGEST_MONTHS))) return refused(Fault.UNTIL_PAST);
        var fault = Campaigns.faultOf(reason);
        if (fault.isPresent()) return refused(fault.get());
        if (campaigns.of(province, place.level(), period).period().locked()) return refused(Fault.LOCKED);
        String name = name(province, place);
        if (name == null) return refused(Fault.PLACE_UNKNOWN);
        write(province, place, period, until, Objects.requireNonNull(reason).strip(), user);
        events.publishEvent(new CampaignChanged(
                "campaign.exception",
                province.value(),
                "campaign/" + place.level() + "/" + period,
                Map.of("for", name, "until", until.toString(), "reason", reason.strip())));
        return new CampaignOutcome.Kept();
    }

    private static CampaignOutcome refused(Fault why) {
        return new CampaignOutcome.Refused(why);
    }

    // The name of a place of this province, nothing for anybody else's.
    private @Nullable String name(UnitId province, Place place) {
        return jdbc.sql("""
                        select a.name from agency a where a.id = cast(:agency as uuid) and a.province_id = :province
                        union all
                        select c.full_name from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                        where c.id = cast(:commune as uuid) and c.level = 'COMMUNE' and p.id = :province
                        """)
                .param("agency", id(place.agency()))
                .param("commune", id(place.commune()))
                .param("province", province.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void write(UnitId province, Place place, Period period, LocalDate until, String reason, CurrentUser user) {
        jdbc.sql("""
                        insert into campaign_exception (province_id, agency_id, commune_id, year, quarter, until, reason, author_id, author_name, recorded_at)
                        values (:province, cast(:agency as uuid), cast(:commune as uuid), :year, :quarter, :until, :reason, :author, :name, :now)
                        """)
                .param("province", province.value())
                .param("agency", id(place.agency()))
                .param("commune", id(place.commune()))
                .param("year", period.year())
                .param("quarter", period.quarter())
                .param("until", until)
                .param("reason", reason)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID id(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static @Nullable UUID id(@Nullable UnitId commune) {
        return commune == null ? null : commune.value();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        UUID agency = row.getObject("agency_id", UUID.class);
        UUID commune = row.getObject("commune_id", UUID.class);
        return new Extension(
                agency == null ? null : new AgencyId(agency),
                commune == null ? null : new UnitId(commune),
                new Period(row.getInt("year"), row.getInt("quarter")),
                row.getString("name"),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("author_name"));
    }
}
