package vn.cotmoc.indicators;

import vn.cotmoc.shared.Knowledge;

/// Reads indicators with their parts in one statement however many there are: the parts of each come along as JSON.
final class IndicatorSql {

    private IndicatorSql() {}

    // What an editor bound or linked later was not known; what the proofread files bind has always been.
    private static final String SELECT = """
            select i.*, r.slug, r.period_from as first_year, coalesce(r.issued_on, make_date(r.period_from, 1, 1)) as adopted_on,
                coalesce(r.number_symbol, 'NQ ' || u.name || ' ' || r.period_from || '-' || r.period_to) as resolution_name,
                -- What the annex phases is followed there; without an annex the body is.
                (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = i.resolution_id and x.layer = 'ANNEX')) as followed, u.code as province_code, l.name as leading_agency, a.name as advising_agency,
                (select coalesce(b.series_code, c.series_code)
                 from (select * from concept_binding k where k.indicator_id = i.id and (k.author_id is null or k.recorded_at < :until)
                       order by k.revision desc limit 1) b
                 join concept c on c.code = b.concept_code) as denominator_series,
                (select coalesce(jsonb_agg(jsonb_build_object('year', m.year, 'printed', m.printed, 'comparison', m.comparison,
                        'low', m.low, 'high', m.high, 'text', m.text, 'wording', m.wording, 'clause', m.clause,
                        'governing', m.governing, 'note', m.note) order by m.year), '[]')
                 from milestone m where m.indicator_id = i.id) as milestones,
                (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'value', b.value, 'level', b.level, 'source', b.source,
                        'clause', b.clause, 'note', b.note) order by b.year), '[]')
                 from baseline b where b.indicator_id = i.id) as baselines,
                (select coalesce(jsonb_agg(jsonb_build_object('version', s.version, 'fromYear', s.from_year, 'toYear', s.to_year,
                        'name', s.name, 'source', s.source, 'standard', t.name, 'legalSource', t.legal_source, 'link',
                        (select case when l.value_before is not null then jsonb_build_object('year', l.year, 'before', l.value_before,
                                    'after', l.value_after, 'source', l.source) end
                         from linking_value l where l.indicator_id = i.id and l.version = s.version and l.recorded_at < :until
                         order by l.revision desc limit 1)) order by s.from_year), '[]')
                 from series_version s left join series_standard t on t.code = s.standard where s.indicator_id = i.id) as series,
                (select coalesce(e.number_symbol, e.title) from amendment e where e.id = i.ended_by and e.published_at < :until) as ended_by_document,
                (select jsonb_build_object('revision', o.revision, 'epsilon', o.epsilon, 'lower', o.lower_limit, 'upper', o.upper_limit,
                        'reason', o.reason, 'author', o.author_name, 'recordedAt', o.recorded_at)
                 from tolerance o where o.indicator_id = i.id and o.recorded_at < :until order by o.revision desc limit 1) as tuning,
                (select coalesce(jsonb_agg(jsonb_build_object('year', s.year, 'total', s.total, 'document', s.document_number, 'on', s.document_date,
                        'illustrative', s.illustrative) order by s.year), '[]')
                 from (select distinct on (w.year) w.* from allocation w where w.indicator_id = i.id and w.status = 'ISSUED' and w.recorded_at < :until
                       order by w.year, w.revision desc) s
                 where s.total is not null) as allocated
            """;

    // What later amendments have replaced, the latest first: taken back one after the other.
    private static final String FORMER = """
                , (select jsonb_agg(jsonb_build_object('sheet', f.sheet, 'before', f.before, 'after', f.after) order by e.published_at desc, f.position)
                   from former_wording f join amendment e on e.id = f.amendment_id
                   where f.resolution_id = i.resolution_id and e.published_at >= :until
                     and f.sheet in ('INDICATORS', 'TARGETS', 'BASELINES', 'SERIES') and i.code in (f.before ->> 'code', f.after ->> 'code')) as former
            """;

    private static final String FROM = """
            from indicator i
            join resolution r on r.id = i.resolution_id
            join administrative_unit u on u.id = i.province_id
            left join agency l on l.id = i.leading_agency_id
            left join agency a on a.id = i.advising_agency_id
            """;

    static String select(Knowledge known) {
        return SELECT + (known.isOfADay() ? FORMER : ", null as former\n") + FROM;
    }
}
