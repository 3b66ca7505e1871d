package vn.cotmoc.rollups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What the staff of communes have still to report, period by period, in one statement.
@Service
public class CommuneWork {

    private final JdbcClient jdbc;
    private final ReportingPeriods periods;

    CommuneWork(JdbcClient jdbc, ReportingPeriods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    /// A commune's indicators of one resolution and period: how many are asked, and where they stand.
    public record Lot(
            String slug,
            String resolution,
            String communeCode,
            String commune,
            Period period,
            int asked,
            int missing,
            int drafts,
            int returned,
            int submitted,
            int approved) {

        public String href() {
            return "/resolutions/%s/communes/%s?period=%s".formatted(slug, communeCode, period);
        }

        public boolean isDone() {
            return submitted + approved == asked;
        }
    }

    private record Row(
            String slug,
            String resolution,
            String communeCode,
            String commune,
            int year,
            int quarter,
            int asked,
            int missing,
            int drafts,
            int returned,
            int submitted,
            int approved) {

        Lot lot() {
            return new Lot(
                    slug,
                    resolution,
                    communeCode,
                    commune,
                    new Period(year, quarter),
                    asked,
                    missing,
                    drafts,
                    returned,
                    submitted,
                    approved);
        }
    }

    /// For the communes that a person reports for: the quarters that have begun and the open years, the oldest first.
    @Transactional(readOnly = true)
    public List<Lot> lots(CurrentUser user) {
        if (user.reportingCommunes().isEmpty()) return List.of();
        var asked = begun();
        return jdbc
                .sql("""
                        select s.slug, coalesce(s.number_symbol, s.title) as resolution, c.code as commune_code, c.full_name as commune, p.year, p.quarter,
                            count(*) as asked, count(*) filter (where f.status is null) as missing,
                            count(*) filter (where f.status = 'DRAFT') as drafts, count(*) filter (where f.status = 'RETURNED') as returned,
                            count(*) filter (where f.status in ('SUBMITTED', 'CONFIRMED')) as submitted, count(*) filter (where f.status = 'APPROVED') as approved
                        from unnest(cast(:years as int[]), cast(:quarters as int[])) as p (year, quarter)
                        cross join lateral collection_rules_in(p.year, p.quarter) r
                        join indicator i on i.id = r.indicator_id and (i.ended_on is null or extract(year from i.ended_on) > p.year)
                        join resolution s on s.id = i.resolution_id
                        cross join lateral communes_in(r.province_id, r.reporters, p.year, p.quarter) c
                        left join lateral (select case when t.missing_reason is distinct from 'CLEARED' then t.status end as status from report t where t.indicator_id = i.id and t.unit_id = c.id and t.year = p.year
                                           and t.quarter = p.quarter order by t.revision desc limit 1) f on true
                        where r.frequency = case when p.quarter = 0 then 'YEARLY' else 'QUARTERLY' end and c.id = any (:communes)
                        group by s.slug, s.number_symbol, s.title, c.code, c.full_name, p.year, p.quarter
                        order by p.year, case when p.quarter = 0 then 5 else p.quarter end, s.slug, c.code
                        """)
                .param("years", asked.stream().map(Period::year).toArray(Integer[]::new))
                .param("quarters", asked.stream().map(Period::quarter).toArray(Integer[]::new))
                .param(
                        "communes",
                        user.reportingCommunes().stream().map(UnitId::value).toArray(UUID[]::new))
                .query(new DataClassRowMapper<>(Row.class))
                .list()
                .stream()
                .map(Row::lot)
                .toList();
    }

    private List<Period> begun() {
        LocalDate today = periods.today();
        var begun = new ArrayList<Period>();
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            if (!ReportingPeriod.exists(year)
                    || !new ReportingPeriod(year, null).on(today).acceptsValues()) continue;
            begun.add(Period.year(year));
            IntStream.rangeClosed(1, 4)
                    .filter(quarter -> !LocalDate.of(year, quarter * 3 - 2, 1).isAfter(today))
                    .forEach(quarter -> begun.add(Period.quarter(year, quarter)));
        }
        return begun;
    }
}
