package vn.cotmoc.rollups;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What the figures of communes come to, indicator by indicator, in one statement.
@Service
public class Rollups {

    // What is kept is taken as it is. A year without an approved figure of a commune is not kept, nor is what has been
    // sent:
    // these are counted.
    private static final String SELECT = """
            with rule as (
                select r.*, i.position, i.kind, i.resolution_id from indicator i
                cross join lateral collection_rule_of(i.id, :year, :quarter) r
                where i.resolution_id = any (:resolutions) and i.province_id = :province
                  and r.frequency is not null and (:quarter = 0 or r.frequency = 'QUARTERLY')
            ), kept as (
                select k.* from rule r join rollup k on k.indicator_id = r.indicator_id
                where k.year = :year and k.quarter = :quarter and not :submitted
            ), open as (
                select array(select r.indicator_id from rule r except select k.indicator_id from kept k) as indicators
            ), counted as (
                select * from kept
                union all
                select c.* from open o cross join lateral rollups_of(o.indicators, :year, :quarter, :submitted) c where o.indicators <> '{}'
            )
            select r.*, c.units, c.figures, c.none, c.not_applicable, c.amount, c.numerator, c.denominator, c.meets, c.in_quarters,
                m.missing_codes, m.missing_names
            from rule r join counted c on c.indicator_id = r.indicator_id
            left join lateral (
                select array_agg(u.code order by u.name collate "vi-x-icu", u.code) as missing_codes,
                    array_agg(u.name order by u.name collate "vi-x-icu", u.code) as missing_names
                from administrative_unit u where u.id = any (c.missing)) m on true
            order by r.resolution_id, r.position
            """;

    private final JdbcClient jdbc;

    Rollups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many communes have reported is a fact about all of them: a commune's own staff are not told.
    public static boolean mayRead(CurrentUser user, UnitId province) {
        return user.mayReadCommunesOf(province);
    }

    /// Only approvers and auditors see what has been sent and is not yet decided.
    public static boolean mayIncludeSubmitted(CurrentUser user, UnitId province) {
        return user.mayApproveIn(province) || user.mayAudit(province);
    }

    /// The roll-up of every indicator of some resolutions of a province that communes are asked for in the period.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Rolled> in(
            UnitId province, Collection<UUID> resolutions, Period period, boolean submitted, CurrentUser user) {
        if (!mayRead(user, province)) return Map.of();
        return read(province, resolutions, period, submitted && mayIncludeSubmitted(user, province));
    }

    /// Of what the transaction's own scope lets it see.
    Map<IndicatorId, Rolled> read(UnitId province, Collection<UUID> resolutions, Period period, boolean submitted) {
        var rolled = new LinkedHashMap<IndicatorId, Rolled>();
        jdbc.sql(SELECT)
                .param("province", province.value())
                .param("resolutions", resolutions.toArray(UUID[]::new))
                .param("year", period.year())
                .param("quarter", period.quarter())
                .param("submitted", submitted)
                .query(row -> {
                    var one = RolledRows.rolled(row, period);
                    rolled.put(one.indicator(), one);
                });
        return rolled;
    }

    @Transactional(readOnly = true)
    public Map<IndicatorId, Rolled> in(
            UnitId province, UUID resolution, Period period, boolean submitted, CurrentUser user) {
        return in(province, List.of(resolution), period, submitted, user);
    }
}
