-- promises: ? is a province
select i.id, i.code, i.parent_code, i.name, i.unit, i.kind, i.direction, i.decimals, i.collection, i.base_year, i.lower_limit, i.upper_limit,
    i.advising_agency_id, a.name, l.name, r.slug, r.number_symbol, r.period_from,
    (select jsonb_agg(jsonb_build_array(m.year, m.printed, m.comparison, m.low, m.high, m.text, m.governing) order by m.year)
     from milestone m where m.indicator_id = i.id),
    (select jsonb_agg(jsonb_build_array(b.year, b.value, b.level) order by b.year) from baseline b where b.indicator_id = i.id),
    (select jsonb_agg(jsonb_build_array(s.version, s.from_year, s.to_year) order by s.from_year) from series_version s where s.indicator_id = i.id),
    (select o.epsilon from tolerance o where o.indicator_id = i.id order by o.revision desc limit 1)
from indicator i join resolution r on r.id = i.resolution_id
left join agency a on a.id = i.advising_agency_id left join agency l on l.id = i.leading_agency_id
where i.province_id = ? order by r.slug, i.position
;
-- figures: ? is a province, ? a year
select distinct on (f.indicator_id, f.year) f.indicator_id, f.year, f.revision, f.maturity, f.amount, f.numerator, f.denominator, f.stage, f.level,
    f.missing_reason, f.illustrative, case when f.numerator is not null and f.denominator is null then
        (select jsonb_object_agg(d.year, d.value) from denominator_in_force d where d.indicator_id = f.indicator_id) end
from report f
where f.province_id = ? and f.unit_id = f.province_id and f.quarter = 0 and f.status = 'APPROVED' and f.year <= ?
order by f.indicator_id, f.year, f.revision desc
;
-- rollup: ? is a resolution, ? a year, ? a quarter
select k.*, c.roll_up, c.meeting, c.threshold, c.frequency, i.kind,
    (select array_agg(u.name order by u.name collate "vi-x-icu") from administrative_unit u where u.id = any (k.missing))
from indicator i join rollup k on k.indicator_id = i.id join collection_rule c on c.indicator_id = i.id and c.revision = k.rule
where i.resolution_id = ? and k.year = ? and k.quarter = ? order by i.position
;
-- kept: 34 provinces, ? years
select indicator_id, year, units, figures, none, not_applicable, amount, numerator, denominator, meets from rollup where quarter = 0 and year >= ?
;
-- grouped: the same from the values
select f.indicator_id, f.year, count(distinct f.unit_id), sum(f.amount), sum(f.numerator), sum(f.denominator), count(*) filter (where f.stage = 'COMPLETED')
from report f where f.year >= ? and f.quarter > 0 and f.unit_id <> f.province_id and f.status = 'APPROVED' group by f.indicator_id, f.year
;
