package vn.cotmoc.rollups;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.CommunesAsked;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// Tells who is missing from the rules of collection. A year's closing figure of what is asked by quarter is welcome
/// and
/// not waited for.
@Component
class AskingCommunes implements CommunesAsked {

    private final JdbcClient jdbc;

    AskingCommunes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<IndicatorId, Set<UnitId>> in(UnitId province, Period period) {
        var asked = new HashMap<IndicatorId, Set<UnitId>>();
        jdbc.sql("""
                        select r.indicator_id, c.id as unit_id
                        from collection_rules_in(:year, :quarter) r
                        join indicator i on i.id = r.indicator_id and (i.ended_on is null or extract(year from i.ended_on) > :year)
                        cross join lateral communes_in(r.province_id, r.reporters, :year, :quarter) c
                        where r.province_id = :province
                          and r.frequency = case when :quarter = 0 then 'YEARLY' else 'QUARTERLY' end
                        """)
                .param("province", province.value())
                .param("year", period.year())
                .param("quarter", period.quarter())
                .query(row -> {
                    asked.computeIfAbsent(
                                    new IndicatorId(row.getObject("indicator_id", UUID.class)), _ -> new HashSet<>())
                            .add(new UnitId(row.getObject("unit_id", UUID.class)));
                });
        return asked;
    }
}
