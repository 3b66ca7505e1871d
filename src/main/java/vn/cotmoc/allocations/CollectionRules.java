package vn.cotmoc.allocations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// What communes are asked for: the rules in force, and every decision about them.
@Service
public class CollectionRules {

    private final JdbcClient jdbc;

    CollectionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The rules of a resolution that ask for a value in the period, by the indicators' order.
    @Transactional(readOnly = true)
    public Map<IndicatorId, CollectionRule> askingIn(UUID resolution, Period period) {
        return of(resolution, period).stream()
                .filter(rule -> rule.asked()
                        .filter(terms -> terms.frequency().asksIn(period))
                        .isPresent())
                .collect(Collectors.toMap(
                        CollectionRule::indicator, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private List<CollectionRule> of(UUID resolution, Period period) {
        return jdbc.sql("""
                        select r.* from collection_rules_in(:year, :quarter) r join indicator i on i.id = r.indicator_id
                        where i.resolution_id = :resolution order by i.position
                        """)
                .param("resolution", resolution)
                .param("year", period.year())
                .param("quarter", period.quarter())
                .query(RuleRows::rule)
                .list();
    }

    /// Every decision of a resolution, the latest of each indicator first.
    @Transactional(readOnly = true)
    public Map<IndicatorId, List<CollectionRule>> decided(UUID resolution) {
        return jdbc.sql("""
                        select r.* from collection_rule r join indicator i on i.id = r.indicator_id
                        where i.resolution_id = ? order by i.position, r.revision desc
                        """).param(resolution).query(RuleRows::rule).list().stream()
                .collect(Collectors.groupingBy(CollectionRule::indicator));
    }

    /// Whether a unit is asked for an indicator in a period, and in which form, for many indicators in one statement.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Asked> asked(Collection<IndicatorId> indicators, UUID unit, Period period) {
        var asked = new LinkedHashMap<IndicatorId, Asked>();
        jdbc.sql("""
                        select i.id, unit_asked(i.id, :unit, :year, :quarter) as form
                        from unnest(cast(:indicators as uuid[])) as i (id)
                        """)
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .param("unit", unit)
                .param("year", period.year())
                .param("quarter", period.quarter())
                .query(row -> {
                    String form = row.getString("form");
                    if (form != null) asked.put(new IndicatorId(row.getObject("id", UUID.class)), Asked.valueOf(form));
                });
        return asked;
    }

    /// The same for all units of a province at once: what a whole file is held against.
    @Transactional(readOnly = true)
    public Map<UnitId, Map<IndicatorId, Asked>> askedIn(UnitId province, Period period) {
        var asked = new HashMap<UnitId, Map<IndicatorId, Asked>>();
        jdbc.sql("""
                        select r.indicator_id, u.id as unit_id,
                            case when u.id = r.province_id or r.roll_up = 'NONE' then 'AS_PRINTED' when r.roll_up = 'SUM' then 'NUMBER'
                                 when r.roll_up = 'RATIO' then 'PARTS' when r.meeting = 'STAGE' then 'STAGE' when r.meeting = 'YES' then 'YES'
                                 else 'MEASURED' end as form
                        from collection_rules_in(:year, :quarter) r
                        cross join lateral (select r.province_id as id union all
                                            select c.id from communes_in(r.province_id, r.reporters, :year, :quarter) c) u
                        where r.province_id = :province and r.frequency is not null and (:quarter = 0 or r.frequency = 'QUARTERLY')
                        """)
                .param("province", province.value())
                .param("year", period.year())
                .param("quarter", period.quarter())
                .query(row -> {
                    asked.computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), _ -> new HashMap<>())
                            .put(
                                    new IndicatorId(row.getObject("indicator_id", UUID.class)),
                                    Asked.valueOf(row.getString("form")));
                });
        return asked;
    }

    /// The last day of a period: a commune that is in force on it reports on the period.
    public static LocalDate lastDay(Period period) {
        int month = period.isYear() ? 12 : period.quarter() * 3;
        return LocalDate.of(period.year(), month, 1).plusMonths(1).minusDays(1);
    }
}
