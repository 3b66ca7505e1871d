-- What 34 provinces promise: one made-up resolution each with thirty indicators of all kinds, agencies that answer for them, and
-- rules by which all communes report every quarter. Temporary tables carry the pattern to values.sql.
create temporary table scale_province as
    select u.id, u.code, u.name from administrative_unit u
    where u.level = 'PROVINCE' and u.valid_to is null;

create temporary table scale_author as select id, display_name from account where username = 'quantri';

-- The definitions of the catalogue in their order, and the two kinds that it does not have.
create temporary table scale_pattern as
    with promised as (
        select c.* from (select c.code, c.name, coalesce(c.unit, '') as unit, c.kind, c.direction from concept c
                         where c.kind is not null order by c.position limit 28) c
        union all values (null, 'Số xã tăng thêm đạt chuẩn', 'xã', 'INCREMENT', 'UP'), (null, 'Cơ cấu lao động', '%', 'COMPOSITION', null)
    )
    select n, code as concept, name, unit, kind, direction,
        case when kind in ('FLOW', 'INCREMENT') then 0 when kind = 'RATIO_TO_BASE' then 2 else 1 end as decimals,
        (array['ADMINISTRATIVE', 'SURVEY', 'DERIVED'])[1 + n % 3] as collection,
        case when kind in ('RATIO_TO_BASE', 'REDUCTION', 'INCREMENT') then 2025 end as base_year,
        t.start, t.mid, t.late, t.far,
        case when kind = 'STAGE' then case when n % 2 = 0 then 'COUNT' else 'NONE' end
             when kind in ('FLOW', 'INCREMENT') then 'SUM'
             else (array['RATIO', 'SHARE', 'COUNT', 'NONE', 'RATIO'])[1 + n % 5] end as roll_up,
        case when kind = 'STAGE' then 'STAGE' when n % 5 = 1 then case direction when 'DOWN' then 'AT_MOST' else 'AT_LEAST' end else 'YES' end as meeting
    from (select row_number() over () as n, p.* from promised p) p
    cross join lateral (
        select k.start, k.mid, k.late, k.far from (values ('LEVEL', 34, 50, 65, 80), ('RATIO_TO_BASE', 1, 1.6, 2, 3), ('RATIO_TO_REFERENCE', 48, 55, 60, 75), ('RATE', 60, 3, 3, 3),
            ('FLOW', 5000, 5500, 6000, 7000), ('REDUCTION', 0, 25, 50, 75), ('INCREMENT', 0, 10, 20, 40), ('COMPOSITION', 30, 35, 40, 45),
            ('STAGE', 0, 0, 0, 0)) as k (kind, start, mid, late, far)
        where k.kind = p.kind) k
    -- What is to fall falls as far.
    cross join lateral (
        select k.start + f.fallen as start, k.mid + (f.fallen - 2 * (k.mid - k.start)) * f.falls as mid,
            k.late + (f.fallen - 2 * (k.late - k.start)) * f.falls as late, k.far + (f.fallen - 2 * (k.far - k.start)) * f.falls as far
        from (select case when p.direction = 'DOWN' and p.kind = 'LEVEL' then 30 else 0 end as fallen,
                     case when p.direction = 'DOWN' and p.kind = 'LEVEL' then 1 else 0 end as falls) f) t;

insert into agency (province_id, name, abbreviation, kind, source, folded)
select p.id, 'Sở minh họa số ' || n, 'SMH' || n, 'DEPARTMENT', 'Số liệu minh họa', 'so minh hoa so ' || n
from scale_province p, generate_series(1, 10) n;

insert into resolution (slug, province_id, number_symbol, issued_on, title, issuing_body, period_from, period_to, horizon, midterm_year, end_year, content_hash)
select 'minh-hoa-' || p.code, p.id, p.code || '-NQ/MH', '2026-01-05', 'Nghị quyết minh họa của ' || p.name, 'Tỉnh ủy', 2026, 2030, 2035, 2028, 2030, 'scale'
from scale_province p;

insert into indicator (resolution_id, province_id, position, code, layer, parent_code, printed_ordinal, name, unit, kind, direction, header,
    base_year, decimals, collection, leading_agency_id, advising_agency_id, clause, folded)
select r.id, p.id, s.n, s.n::text, 'ANNEX', case when s.n in (13, 14) then '12' end, s.n::text, s.name, s.unit, s.kind, s.direction, false,
    s.base_year, s.decimals, s.collection, l.id, a.id, 'PL02', searched_words(s.name)
from scale_province p join resolution r on r.province_id = p.id and r.content_hash = 'scale'
cross join scale_pattern s
join agency a on a.province_id = p.id and a.abbreviation = 'SMH' || 1 + s.n % 10 and a.source = 'Số liệu minh họa'
join agency l on l.province_id = p.id and l.abbreviation = 'SMH' || 1 + (s.n + 5) % 10 and l.source = 'Số liệu minh họa';

create temporary table scale_indicator as
    select i.id, i.province_id, p.code as province_code, i.advising_agency_id as agency_id, s.* from indicator i
    join resolution r on r.id = i.resolution_id and r.content_hash = 'scale' join scale_pattern s on s.n = i.position
    join scale_province p on p.id = i.province_id;

insert into milestone (indicator_id, province_id, year, printed, comparison, low, high, text, clause, governing)
select i.id, i.province_id, m.year, case when i.kind = 'STAGE' then 'Hoàn thành' else replace(m.target::text, '.', ',') end,
    case when i.kind = 'STAGE' then 'STAGE' when i.kind = 'COMPOSITION' or i.n % 7 = 0 then 'RANGE'
         when i.direction = 'DOWN' then 'AT_MOST' when i.n % 11 = 0 then 'MORE_THAN' else 'AT_LEAST' end,
    case when i.kind <> 'STAGE' and (i.direction is distinct from 'DOWN' or i.n % 7 = 0) then m.target end,
    case when i.kind = 'STAGE' then null when i.kind = 'COMPOSITION' or i.n % 7 = 0 then m.target * 1.1 when i.direction = 'DOWN' then m.target end,
    case when i.kind = 'STAGE' then 'Hoàn thành' end, 'PL02', true
from scale_indicator i cross join lateral (values (2028, i.mid), (2030, i.late), (2035, i.far)) as m (year, target);

insert into baseline (indicator_id, province_id, year, value, level, source)
select i.id, i.province_id, 2025, case when i.kind <> 'RATE' then i.start end, case when i.kind = 'RATE' then i.start end, 'Số liệu minh họa'
from scale_indicator i where i.kind not in ('STAGE', 'FLOW');

insert into concept_binding (indicator_id, province_id, revision, concept_code, differs, author_name, recorded_at)
select i.id, i.province_id, 1, i.concept, false, 'Số liệu minh họa', '2026-01-05 09:00+07' from scale_indicator i where i.concept is not null;

-- What an income is held against.
insert into reference_value (series_code, year, revision, value, source, author_id, author_name, recorded_at, illustrative)
select 'TN-CA-NUOC', y, 1, round(60 * 1.07 ^ (y - 2025), 1), 'Số liệu minh họa', a.id, a.display_name, '2026-01-05 09:00+07', true
from generate_series(2025, 2035) y, scale_author a on conflict do nothing;

insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, meeting, threshold, reporters, from_year, reason,
    illustrative, author_id, author_name, recorded_at)
select i.id, i.province_id, 1, 'QUARTERLY', i.roll_up, case when i.roll_up in ('COUNT', 'SHARE') then i.meeting end,
    case when i.roll_up in ('COUNT', 'SHARE') and i.meeting in ('AT_LEAST', 'AT_MOST') then 50 end, 'ALL', 2026, 'Số liệu minh họa', true, a.id, a.display_name,
    '2026-01-05 09:00+07'
from scale_indicator i, scale_author a;

-- The province's own years: on the way to the targets, here better and there worse.
insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, numerator, stage, level, illustrative,
    author_id, author_name, recorded_at, entered_by, entered_at)
select i.id, i.province_id, i.province_id, i.agency_id, y, 1, 'APPROVED', case when y = 2035 then 'ESTIMATE' else 'OFFICIAL' end,
    case when i.kind not in ('STAGE', 'RATIO_TO_REFERENCE') then round(v.value, i.decimals) end,
    case when i.kind = 'RATIO_TO_REFERENCE' then round(v.value / 100 * 60 * 1.07 ^ (y - 2025), 1) end,
    case when i.kind = 'STAGE' then (array['NOT_STARTED', 'PLANNED', 'UNDER_WAY', 'MOSTLY_DONE', 'COMPLETED'])[least(5, 1 + (y - 2025) / 2)] end,
    case when i.kind = 'RATE' then round(i.start - (y - 2025) * v.value, 1) end,
    true, a.id, a.display_name, w.at, a.display_name, w.at
from scale_indicator i cross join generate_series(2026, 2035) y cross join scale_author a
cross join lateral (select ((hashtextextended(i.province_code || '/' || i.n, y + current_setting('scale.seed')::int) & 1023) / 1023.0)::numeric as chance) c
cross join lateral (
    select case when y <= 2028 then i.start + (i.mid - i.start) * (y - 2025) / 3.0 when y <= 2030 then i.mid + (i.late - i.mid) * (y - 2028) / 2.0
                else i.late + (i.far - i.late) * (y - 2030) / 5.0 end as plan) p
cross join lateral (select case when i.kind in ('RATE', 'FLOW') then i.mid * (0.75 + 0.4 * c.chance)
                                else i.start + (p.plan - i.start) * (0.75 + 0.4 * c.chance) end as value) v
cross join lateral (select (make_date(y, 12, 12) + time '09:00') at time zone 'Asia/Ho_Chi_Minh' as at) w
order by y, i.province_id, i.n;
