package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.CampaignExceptions.Extension;
import vn.cotmoc.reporting.TurnoutRules.Sent;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Who is late and who is missing, in a fixed number of statements; agencies and communes see their own.
@Service
public class Turnouts {

    private final Campaigns campaigns;
    private final CampaignExceptions exceptions;
    private final Indicators indicators;
    private final Territory territory;
    private final ObjectProvider<CommunesAsked> asked;
    private final JdbcClient jdbc;
    private final Clock clock;

    Turnouts(
            Campaigns campaigns,
            CampaignExceptions exceptions,
            Indicators indicators,
            Territory territory,
            ObjectProvider<CommunesAsked> asked,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.exceptions = exceptions;
        this.indicators = indicators;
        this.territory = territory;
        this.asked = asked;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a province's turnouts of a year are worked out from.
    private record Ground(
            List<Indicator> indicators,
            List<AdministrativeUnit> communes,
            List<Sent> sent,
            List<Extension> extensions,
            CurrentUser reader) {}

    /// One period of one level, as the reader may see it.
    @Transactional(readOnly = true)
    public Turnout of(UnitId province, Level level, Period period, CurrentUser reader) {
        var campaign = campaigns.of(province, level, period);
        return turnout(province, campaign, ground(province, period.year(), Set.of(level), reader));
    }

    /// The same as it would be if the period had other days.
    @Transactional(readOnly = true)
    public Turnout of(UnitId province, Campaign campaign, CurrentUser reader) {
        int year = campaign.period().year();
        return turnout(province, campaign, ground(province, year, Set.of(campaign.level()), reader));
    }

    /// Every period of a year, the province's own and its communes'.
    @Transactional(readOnly = true)
    public List<Turnout> ofYear(UnitId province, int year, CurrentUser reader) {
        var ground = ground(province, year, Set.of(Level.values()), reader);
        return campaigns.ofYear(province, year).stream()
                .map(campaign -> turnout(province, campaign, ground))
                .toList();
    }

    private Ground ground(UnitId province, int year, Set<Level> levels, CurrentUser reader) {
        var sent = new ArrayList<Sent>();
        levels.forEach(level -> sent.addAll(sent(province, level, year)));
        var all = indicators.ofProvince(province);
        var communes = levels.contains(Level.COMMUNE) && !all.isEmpty()
                ? territory.communes(all.getFirst().provinceCode(), lastDay(year))
                : List.<AdministrativeUnit>of();
        return new Ground(all, communes, sent, exceptions.ofYear(province, year), reader);
    }

    // A commune reports on a year that it has lived to see the end of, or today where the year is not over.
    private LocalDate lastDay(int year) {
        var end = LocalDate.of(year, 12, 31);
        var today = LocalDate.now(clock);
        return today.isBefore(end) ? today : end;
    }

    private Turnout turnout(UnitId province, Campaign campaign, Ground ground) {
        Period period = campaign.period().period();
        var sent = ground.sent().stream()
                .filter(one -> one.period().equals(period)
                        && one.unit().equals(province) == (campaign.level() == Level.PROVINCE))
                .toList();
        var extensions = ground.extensions().stream()
                .filter(one -> one.period().equals(period))
                .toList();
        var expected = switch (campaign.level()) {
            case PROVINCE -> TurnoutRules.ofProvince(ground.indicators(), province, period, sent);
            case COMMUNE ->
                TurnoutRules.ofCommunes(
                        ground.indicators(), ground.communes(), period, asked(province, period, sent, ground));
        };
        var visible = expected.stream()
                .filter(one -> TurnoutRules.concerns(one, province, ground.reader()))
                .toList();
        return new TurnoutRules(campaign, LocalDate.now(clock), sent, extensions).turnout(visible);
    }

    private Map<IndicatorId, Set<UnitId>> asked(UnitId province, Period period, List<Sent> sent, Ground ground) {
        var rules = asked.getIfAvailable();
        if (rules != null) return rules.in(province, period);
        var everybody = ground.communes().stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
        var begun = new LinkedHashMap<IndicatorId, Set<UnitId>>();
        sent.forEach(one -> begun.put(one.indicator(), everybody));
        return begun;
    }

    private List<Sent> sent(UnitId province, Level level, int year) {
        return jdbc.sql("select * from turnout(?, ?, ?, ?)")
                .param(province.value())
                .param(level == Level.COMMUNE)
                .param(year)
                .param(year)
                .query(this::sent)
                .list();
    }

    private Sent sent(ResultSet row, int number) throws SQLException {
        var first = row.getObject("first_sent", OffsetDateTime.class);
        return new Sent(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Period(row.getInt("year"), row.getInt("quarter")),
                day(first),
                row.getString("standing"));
    }

    // The day in Hà Nội on which it was sent.
    private @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
