package vn.cotmoc.reporting;

/// What is asked of the staged values, as sets.
final class StagingSql {

    private StagingSql() {}

    static final String STAGE = """
            create temporary table staged_report (
                place bigint not null, indicator_id uuid not null, unit_id uuid not null, unit_code text not null,
                year int not null, quarter int not null, seen int not null, maturity text not null,
                amount numeric, numerator numeric, denominator numeric, stage text, level numeric, missing_reason text,
                note text, reason text
            ) on commit drop
            """;

    // The line of `same` is Figure.says, the order of the cases is that of Reports.save.
    static final String DECIDE = """
            create temporary table decided_report on commit drop as
            with concerned as materialized (
                select array_agg(distinct indicator_id) as indicators, array_agg(distinct year) as years from pg_temp.staged_report),
            latest as materialized (
                select l.* from concerned c, latest_reports(c.indicators, c.years) l),
            present as materialized (
                select distinct on (r.indicator_id, r.unit_id, r.year, r.quarter) r.*
                from report r, concerned c where r.indicator_id = any (c.indicators) and r.year = any (c.years)
                order by r.indicator_id, r.unit_id, r.year, r.quarter, r.revision desc),
            staged as (
                select s.*, min(s.place) over (partition by s.indicator_id, s.unit_id, s.year, s.quarter) as first_place
                from pg_temp.staged_report s)
            select s.*, coalesce(l.latest, 0) as latest, p.id as present_id,
                   p.amount as was_amount, p.numerator as was_numerator, p.denominator as was_denominator, p.stage as was_stage,
                   p.missing_reason as was_missing_reason, p.maturity as was_maturity,
                   case when s.place <> s.first_place then 'TWICE'
                        when p.revision = l.latest
                             and (p.amount, p.numerator, p.denominator, p.stage, p.missing_reason, p.level)
                                 is not distinct from (s.amount, s.numerator, s.denominator, s.stage, s.missing_reason, s.level)
                             and p.maturity = s.maturity and coalesce(p.note, '') = coalesce(s.note, '')
                             and (p.status <> 'DRAFT' or s.reason is null or s.reason = p.reason) then 'UNCHANGED'
                        when coalesce(l.latest, 0) <> s.seen then 'STALE'
                        when l.approved and s.reason is null then 'REASON_FOR_CORRECTION_MISSING'
                        else 'CHANGED' end as outcome
            from staged s
            left join latest l on (l.indicator_id, l.unit_id, l.year, l.quarter) = (s.indicator_id, s.unit_id, s.year, s.quarter)
            left join present p on (p.indicator_id, p.unit_id, p.year, p.quarter) = (s.indicator_id, s.unit_id, s.year, s.quarter)
            """;

    static final String FAULTS = """
            select d.place, d.first_place, d.outcome, d.indicator_id as of_indicator, f.*,
                (select kind from indicator k where k.id = f.indicator_id) as kind,
                null::int as base_year, null::int[] as reference_years, null::numeric[] as reference_values
            from pg_temp.decided_report d
            left join report f on f.id = d.present_id and d.outcome = 'STALE'
            where d.outcome not in ('CHANGED', 'UNCHANGED')
            order by d.place limit ?
            """;

    static final String WRITE = """
            insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity,
                amount, numerator, denominator, stage, level, missing_reason, note, reason,
                illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
            select d.indicator_id, d.unit_id, i.province_id, i.advising_agency_id, d.year, d.quarter, d.latest + 1, 'DRAFT', d.maturity,
                d.amount, d.numerator, d.denominator, d.stage, d.level, d.missing_reason, d.note, d.reason,
                :illustrative, :author, :name, :now, :name, :now
            from pg_temp.decided_report d join indicator i on i.id = d.indicator_id
            where d.outcome = 'CHANGED' order by d.place
            """;

    static final String WRITTEN = "select * from pg_temp.decided_report where outcome = 'CHANGED' order by place";
}
