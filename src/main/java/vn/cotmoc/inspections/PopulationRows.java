package vn.cotmoc.inspections;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a population as it was known at a moment, in one statement: every table that it asks only grows, so the same
/// moment gives the same rows for ever.
@Component
class PopulationRows {

    private static final String SQL = """
            select a.*, i.kind, i.unit as measure, s.slug, i.code, u.code as unit_code, first_sent.amount as first_amount,
                   first_sent.numerator as first_numerator, first_sent.denominator as first_denominator, first_sent.recorded_at as sent_at,
                   c.due_on, c.closes_on, x.until as excepted_until, past.years, past.amounts, past.numerators, past.denominators,
                   (select count(*) - 1 from report o where o.indicator_id = a.indicator_id and o.unit_id = a.unit_id and o.year = a.year
                      and o.quarter = a.quarter and o.status = 'APPROVED' and o.revision <= a.revision) as corrections,
                   (select count(*) from evidence e where e.indicator_id = a.indicator_id and e.unit_id = a.unit_id and e.year = a.year
                      and e.quarter = a.quarter and e.revision <= a.revision and e.attached_at <= :known
                      and not exists (select from evidence_withdrawal w where w.evidence_id = e.id and w.withdrawn_at <= :known)) as files,
                   exists (select from report o join submission_finding f on f.report_id = o.id
                           where o.indicator_id = a.indicator_id and o.unit_id = a.unit_id and o.year = a.year and o.quarter = a.quarter
                             and o.revision < a.revision and f.check_code in ('SERIES_OUTLIER', 'UNITS_OUTLIER', 'JUMP')) as flagged,
                   exists (select from report o where o.indicator_id = a.indicator_id and o.unit_id = a.unit_id and o.year = a.year
                             and o.quarter = a.quarter and o.revision < a.revision and o.author_id = a.author_id
                             and o.status in ('DRAFT', 'SUBMITTED')
                             and o.revision > coalesce((select max(b.revision) from report b where b.indicator_id = a.indicator_id
                                                          and b.unit_id = a.unit_id and b.year = a.year and b.quarter = a.quarter
                                                          and b.status = 'APPROVED' and b.revision < a.revision), 0)) as one_person,
                   d.on_behalf_of is not null as in_anothers_place, d.skipped_because is not null as level_skipped
            from (select distinct on (r.indicator_id, r.unit_id, r.year, r.quarter) r.* from report r join indicator k on k.id = r.indicator_id
                  where r.province_id = :province and r.status = 'APPROVED' and r.recorded_at <= :known and r.year between :from and :to
                    and (cast(:resolution as uuid) is null or k.resolution_id = :resolution)
                    and (cast(:agency as uuid) is null or r.agency_id = :agency) and (:communes or r.unit_id = r.province_id)
                  order by r.indicator_id, r.unit_id, r.year, r.quarter, r.revision desc) a
            join indicator i on i.id = a.indicator_id join resolution s on s.id = i.resolution_id
            join administrative_unit u on u.id = a.unit_id
            left join report_decision d on d.report_id = a.id
            left join lateral (select o.* from report o where o.indicator_id = a.indicator_id and o.unit_id = a.unit_id and o.year = a.year
                                 and o.quarter = a.quarter and o.status = 'SUBMITTED' order by o.revision limit 1) first_sent on true
            left join lateral (select k.due_on, k.closes_on from campaign k
                               where k.province_id = a.province_id and k.year = a.year and k.quarter = a.quarter and k.recorded_at <= :known
                                 and k.level = case when a.unit_id = a.province_id then 'PROVINCE' else 'COMMUNE' end
                               order by k.revision desc limit 1) c on true
            left join lateral (select max(e.until) as until from campaign_exception e
                               where e.province_id = a.province_id and e.year = a.year and e.quarter = a.quarter and e.recorded_at <= :known
                                 and (e.commune_id = a.unit_id or a.unit_id = a.province_id and e.agency_id = a.agency_id)) x on true
            left join lateral (select array_agg(p.year order by p.year) as years, array_agg(p.amount order by p.year) as amounts,
                                      array_agg(p.numerator order by p.year) as numerators, array_agg(p.denominator order by p.year) as denominators
                               from (select distinct on (o.year) o.* from report o where o.indicator_id = a.indicator_id and o.unit_id = a.unit_id
                                       and o.quarter = a.quarter and o.year < a.year and o.status = 'APPROVED' and o.recorded_at <= :known
                                     order by o.year, o.revision desc) p) past on true
            -- A reason instead of a value is no value.
            where a.missing_reason is null
            """;

    private final JdbcClient jdbc;

    PopulationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which values: of a province, one resolution or all, one agency or all, and whether those of communes are among
    /// them.
    record Bounds(
            UUID province,
            @Nullable UUID resolution,
            @Nullable UUID agency,
            int fromYear,
            int toYear,
            boolean communes,
            OffsetDateTime knownAt) {}

    List<Candidate> read(Bounds bounds) {
        return jdbc.sql(SQL)
                .param("province", bounds.province())
                .param("resolution", bounds.resolution())
                .param("agency", bounds.agency())
                .param("from", bounds.fromYear())
                .param("to", bounds.toYear())
                .param("communes", bounds.communes())
                .param("known", bounds.knownAt())
                .query((row, _) -> CandidateRow.candidate(row))
                .list();
    }
}
