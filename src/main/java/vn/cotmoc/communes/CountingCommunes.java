package vn.cotmoc.communes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;

/// Counts what each commune of a province is asked for in a year and has answered, as known at a viewpoint: one
/// statement over one province and one year.
@Component
class CountingCommunes {

    private static final String SELECT = """
            with rule as (
                select distinct on (r.indicator_id) r.* from collection_rule r
                where r.province_id = :province and r.from_year <= :year and r.recorded_at < :until
                order by r.indicator_id, r.revision desc
            ), answer as (
                select distinct unit_id, indicator_id from (
                    select distinct on (x.indicator_id, x.unit_id, x.quarter) x.unit_id, x.indicator_id, x.missing_reason from report x
                    where x.province_id = :province and x.year = :year and x.unit_id <> x.province_id
                      and x.status = 'APPROVED' and x.recorded_at < :until
                    order by x.indicator_id, x.unit_id, x.quarter, x.revision desc) latest
                where missing_reason is null or missing_reason in ('NOT_OCCURRING', 'NOT_APPLICABLE')
            )
            select c.id, c.code, c.name, c.full_name, c.kind, c.folded, count(r.indicator_id) as asked, count(a.unit_id) as reported
            from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
            left join rule r on r.frequency is not null and (r.reporters = 'ALL' or lower(c.kind) = 'xã')
            left join answer a on a.unit_id = c.id and a.indicator_id = r.indicator_id
            where p.id = :province and c.level = 'COMMUNE' and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
            group by c.id order by c.code
            """;

    private final JdbcClient jdbc;

    CountingCommunes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counted(
            UUID id, String code, String name, String fullName, String kind, String folded, int asked, int reported) {}

    List<Counted> in(UnitId province, Viewpoint view) {
        return jdbc.sql(SELECT)
                .param("province", province.value())
                .param("year", view.year())
                .param("until", view.known().until())
                .param("on", view.dayOr(LocalDate.of(view.year(), 12, 31)))
                .query(new DataClassRowMapper<>(Counted.class))
                .list();
    }
}
