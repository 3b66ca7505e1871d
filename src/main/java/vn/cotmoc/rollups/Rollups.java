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

/// Puts the figures of communes together, indicator by indicator, in one statement.
@Service
public class Rollups {

    private static final String SELECT = """
            with rule as (
                select r.*, i.position, i.kind, i.resolution_id from collection_rules_in(:year, :quarter) r join indicator i on i.id = r.indicator_id
                where r.province_id = :province and r.frequency is not null and (:quarter = 0 or r.frequency = 'QUARTERLY')
            ), figure as (
                -- A reason that says neither that nothing occurs nor that the commune is not concerned is no answer yet.
                select * from (
                    select distinct on (f.indicator_id, f.unit_id, f.quarter) f.* from report f join rule r on r.indicator_id = f.indicator_id
                    where f.year = :year and f.unit_id <> f.province_id and (:quarter = 0 or f.quarter = :quarter)
                      and (f.status = 'APPROVED'
                           or :submitted and f.status in ('SUBMITTED', 'CONFIRMED')
                              and not exists (select from report x where x.indicator_id = f.indicator_id and x.unit_id = f.unit_id and x.year = f.year
                                              and x.quarter = f.quarter and x.revision > f.revision and x.status = 'RETURNED'))
                    order by f.indicator_id, f.unit_id, f.quarter, f.revision desc) latest
                where missing_reason is null or missing_reason in ('NOT_OCCURRING', 'NOT_APPLICABLE')
            ), unit as (
                -- What closes the year goes before its quarters.
                select r.indicator_id, r.roll_up, r.meeting, r.threshold, c.code, c.name, q.counted,
                    case when d.id is not null then d.amount when r.kind <> 'FLOW' then l.amount when q.quarters = 4 then q.amount end as amount,
                    coalesce(d.numerator, l.numerator) as numerator, coalesce(d.denominator, l.denominator) as denominator,
                    coalesce(d.stage, l.stage) as stage,
                    case when d.id is not null then d.missing_reason when r.kind <> 'FLOW' then l.missing_reason
                         when q.quarters = 4 and q.amount is null then 'NOT_OCCURRING' end as missing_reason
                from rule r cross join lateral communes_in(r.province_id, r.reporters, :year, :quarter) c
                left join figure d on d.indicator_id = r.indicator_id and d.unit_id = c.id and d.quarter = :quarter
                left join figure l on l.indicator_id = r.indicator_id and l.unit_id = c.id and l.quarter = 4
                    and d.id is null and :quarter = 0 and r.kind <> 'FLOW'
                left join lateral (
                    select count(*) as quarters, sum(s.amount) as amount, array_agg(s.quarter) as counted from figure s
                    where s.indicator_id = r.indicator_id and s.unit_id = c.id and s.quarter > 0) q on :quarter = 0
            ), answer as (
                select u.*, case roll_up
                    when 'SUM' then amount is not null
                    when 'RATIO' then numerator is not null and denominator is not null
                    when 'NONE' then num_nonnulls(amount, numerator, stage) > 0
                    else case when meeting in ('STAGE', 'YES') then stage is not null else num_nonnulls(amount, denominator) > 0 end
                    end as fits
                from unit u
            )
            select r.*, s.* from rule r join (
                select a.indicator_id as counted_indicator, count(*) as units, count(*) filter (where fits) as figures,
                    count(*) filter (where not fits and missing_reason = 'NOT_OCCURRING') as none,
                    count(*) filter (where not fits and missing_reason = 'NOT_APPLICABLE') as not_applicable,
                    coalesce(sum(amount) filter (where fits), 0) as amount,
                    coalesce(sum(numerator) filter (where fits), 0) as numerator,
                    coalesce(sum(denominator) filter (where fits), 0) as denominator,
                    count(*) filter (where fits and case meeting
                        when 'AT_LEAST' then coalesce(amount, numerator * 100 / denominator) >= threshold
                        when 'AT_MOST' then coalesce(amount, numerator * 100 / denominator) <= threshold
                        else stage = 'COMPLETED' end) as meets,
                    array_agg(code order by name collate "vi-x-icu", code) filter (where not fits and missing_reason is null) as missing_codes,
                    array_agg(name order by name collate "vi-x-icu", code) filter (where not fits and missing_reason is null) as missing_names,
                    array[count(*) filter (where 1 = any (counted)), count(*) filter (where 2 = any (counted)),
                          count(*) filter (where 3 = any (counted)), count(*) filter (where 4 = any (counted))] as quarters
                from answer a group by a.indicator_id
            ) s on s.counted_indicator = r.indicator_id
            where r.resolution_id = any (:resolutions)
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
