select set_config('app.purpose', ?, true), set_config('app.account', ?, true),
       set_config('app.provinces', ?, true), set_config('app.review_provinces', ?, true),
       set_config('app.draft_provinces', ?, true), set_config('app.agencies', ?, true),
       set_config('app.report_provinces', ?, true), set_config('app.approve_provinces', ?, true),
       set_config('app.audit_provinces', ?, true), set_config('app.admin', ?, true);

select id from administrative_unit where level = 'PROVINCE' and code = ? and valid_to is null;

select i.*, r.slug, r.number_symbol, r.period_from as first_year, u.code as province_code, l.name as leading_agency, a.name as advising_agency,
    (select coalesce(jsonb_agg(jsonb_build_object('year', m.year, 'printed', m.printed, 'comparison', m.comparison,
            'low', m.low, 'high', m.high, 'text', m.text, 'wording', m.wording, 'clause', m.clause,
            'governing', m.governing, 'note', m.note) order by m.year), '[]')
     from milestone m where m.indicator_id = i.id) as milestones,
    (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'value', b.value, 'level', b.level, 'source', b.source,
            'clause', b.clause, 'note', b.note) order by b.year), '[]')
     from baseline b where b.indicator_id = i.id) as baselines,
    (select coalesce(jsonb_agg(jsonb_build_object('version', s.version, 'fromYear', s.from_year, 'toYear', s.to_year,
            'name', s.name, 'source', s.source) order by s.from_year), '[]')
     from series_version s where s.indicator_id = i.id) as series
from indicator i
join resolution r on r.id = i.resolution_id
join administrative_unit u on u.id = i.province_id
left join agency l on l.id = i.leading_agency_id
left join agency a on a.id = i.advising_agency_id
where i.province_id = ? order by r.slug, i.position;

select distinct on (f.indicator_id, f.unit_id, f.year) f.*, (select kind from indicator k where k.id = f.indicator_id) as kind from report f
where f.status = 'APPROVED' and f.province_id = ? and f.year <= ? and f.unit_id = f.province_id
order by f.indicator_id, f.unit_id, f.year, f.revision desc;
