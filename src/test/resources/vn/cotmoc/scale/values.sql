-- One year of approved values of a share of the country's communes, quarter by quarter, as they would have come in; the same
-- communes are always among the first. scale.low and scale.high are ten-thousandths of all of them.
insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount, numerator, denominator, stage,
    missing_reason, illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
select i.id, c.id, i.province_id, i.agency_id, y.year, q, 1, 'APPROVED', case when y.year = 2035 then 'ESTIMATE' else 'OFFICIAL' end,
    case when f.form = 'AMOUNT' then case when i.roll_up = 'SUM' then round(20 + 80 * h.chance) else round(100 * h.done * (0.7 + 0.3 * h.chance), 1) end end,
    case when f.form = 'PARTS' then round(h.people * h.done * (0.8 + 0.2 * h.chance)) end,
    case when f.form = 'PARTS' then h.people end,
    case when f.form = 'STAGE' then case when h.chance < h.done then 'COMPLETED' when i.kind = 'STAGE' then 'UNDER_WAY' else 'NOT_STARTED' end end,
    case when f.form = 'NOTHING' then case when h.chance < 0.005 then 'NOT_APPLICABLE' else 'NOT_OCCURRING' end end,
    true, a.id, a.display_name, w.at, a.display_name, w.at
from (select current_setting('scale.year')::int as year, current_setting('scale.seed')::int as seed) y
cross join scale_author a
cross join generate_series(1, 4) q
cross join scale_indicator i
cross join lateral communes_in(i.province_id, 'ALL', y.year, q) c
cross join lateral (
    select ((hashtextextended(c.code || '/' || i.n, y.seed + y.year * 4 + q) & 1023) / 1023.0)::numeric as chance,
        (800 + (hashtextextended(c.code, y.seed) & 4095))::numeric as people,
        0.3 + 0.6 * (y.year - 2026 + q / 4.0) / 10 as done) h
cross join lateral (select case when h.chance < 0.015 then 'NOTHING' when i.roll_up = 'RATIO' then 'PARTS'
        when i.kind = 'STAGE' or i.roll_up in ('COUNT', 'SHARE') and i.meeting = 'YES' then 'STAGE' else 'AMOUNT' end as form) f
cross join lateral (select (make_date(y.year, q * 3, 10) + time '09:00') at time zone 'Asia/Ho_Chi_Minh' as at) w
where (hashtextextended(c.code, y.seed + 1) & 9223372036854775807) % 10000 >= current_setting('scale.low')::int
  and (hashtextextended(c.code, y.seed + 1) & 9223372036854775807) % 10000 < current_setting('scale.high')::int
order by q, c.code, i.n;
