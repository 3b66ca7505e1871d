-- How many levels decide on what is submitted from a moment on: the head of the agency or commune and then the provincial
-- office, or the office alone. The latest row before a submission holds for it; without one there is one level.
create table approval_levels (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    levels      int         not null check (levels in (1, 2)),
    reason      text        not null check (length(reason) between 1 and 1000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null
);
create index approval_levels_province on approval_levels (province_id, recorded_at desc);

call close_table('approval_levels');
create policy read on approval_levels for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy write on approval_levels for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
grant select, insert on approval_levels to cotmoc_app;

-- The days of a period as a province has set them for itself or for its communes; without a row the days of the decree hold.
-- Append-only: the latest revision is in force.
create table campaign (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    level       text        not null check (level in ('PROVINCE', 'COMMUNE')),
    year        int         not null check (year between 2021 and 2035),
    quarter     int         not null check (quarter between 0 and 4),
    revision    int         not null check (revision > 0),
    opens_on    date        not null,
    due_on      date        not null,
    closes_on   date        not null,
    locked      boolean     not null,
    reason      text        not null check (length(reason) between 1 and 1000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (province_id, level, year, quarter, revision),
    check (opens_on <= due_on and due_on <= closes_on)
);

-- One agency or one commune may still report until a day, with the reason.
create table campaign_exception (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    agency_id   uuid references agency,
    commune_id  uuid references administrative_unit,
    year        int         not null check (year between 2021 and 2035),
    quarter     int         not null check (quarter between 0 and 4),
    until       date        not null,
    reason      text        not null check (length(reason) between 1 and 1000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    check (num_nonnulls(agency_id, commune_id) = 1)
);
create index campaign_exception_period on campaign_exception (province_id, year, quarter);

call close_table('campaign');
call close_table('campaign_exception');
create policy read on campaign for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy read on campaign_exception for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy write on campaign for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces'))
                     or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
create policy write on campaign_exception for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces'))
                     or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and (agency_id is null or exists (select from agency a where a.id = agency_id and a.province_id = campaign_exception.province_id))
                and (commune_id is null
                     or exists (select from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                                where c.id = commune_id and c.level = 'COMMUNE' and p.id = campaign_exception.province_id)));
grant select, insert on campaign, campaign_exception to cotmoc_app;

-- The period of one value: its days where the province has set any, whether it is locked, and until when it is open after all,
-- for the year as a whole (a reopening) or for its agency or commune (an exception).
create function campaign_of(wanted_province uuid, wanted_unit uuid, wanted_agency uuid, wanted_year int, wanted_quarter int,
                            out opens_on date, out due_on date, out closes_on date, out locked boolean, out extended_until date)
    language sql stable security definer set search_path = public
    begin atomic
        select c.opens_on, c.due_on, c.closes_on, coalesce(c.locked, false),
               greatest((select max(o.until) from period_reopening o where o.province_id = wanted_province and o.year = wanted_year),
                        (select max(e.until) from campaign_exception e
                         where e.province_id = wanted_province and e.year = wanted_year and e.quarter = wanted_quarter
                           and (e.commune_id = wanted_unit or wanted_unit = wanted_province and e.agency_id = wanted_agency)))
        from (select 1) always
        left join lateral (select k.* from campaign k
                           where k.province_id = wanted_province and k.year = wanted_year and k.quarter = wanted_quarter
                             and k.level = case when wanted_unit = wanted_province then 'PROVINCE' else 'COMMUNE' end
                           order by k.revision desc limit 1) c on true;
    end;

-- Whether what waits there was submitted under two levels and has a first one: the head of the agency that answers, or of the commune.
create function needs_confirmation(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int) returns boolean
    language sql stable security definer set search_path = public
    begin atomic
        select coalesce((select l.levels = 2
                         from (select r.* from report r
                               where r.indicator_id = wanted_indicator and r.unit_id = wanted_unit and r.year = wanted_year
                                 and r.quarter = wanted_quarter and r.status = 'SUBMITTED'
                               order by r.revision desc limit 1) sent
                         join approval_levels l on l.province_id = sent.province_id and l.recorded_at <= sent.recorded_at
                         where sent.agency_id is not null or sent.unit_id <> sent.province_id
                         order by l.recorded_at desc, l.id desc limit 1), false);
    end;

-- What is to be said of a decision beside the revision that it wrote: in whose place it was made, and why without the first level.
create table report_decision (
    report_id        uuid primary key references report on delete cascade,
    province_id      uuid not null references administrative_unit,
    on_behalf_of_id  uuid references account,
    on_behalf_of     text,
    skipped_because  text,
    check (num_nonnulls(on_behalf_of_id, on_behalf_of) in (0, 2)),
    check (num_nonnulls(on_behalf_of, skipped_because) > 0)
);

-- What an approved correction has moved when it was approved: the verdict of a year (milestone 0), or the outlook at a milestone.
create table report_impact (
    report_id   uuid not null references report on delete cascade,
    province_id uuid not null references administrative_unit,
    as_of       int  not null,
    milestone   int  not null default 0,
    before      text not null,
    after       text not null,
    primary key (report_id, as_of, milestone)
);

call close_table('report_decision');
call close_table('report_impact');
-- Both are read and written with the revision that they belong to.
create policy read on report_decision for select to cotmoc_app using (exists (select from report r where r.id = report_id));
create policy read on report_impact for select to cotmoc_app using (exists (select from report r where r.id = report_id));
create policy write on report_decision for insert to cotmoc_app
    with check (exists (select from report r where r.id = report_id and r.province_id = report_decision.province_id
                        and r.author_id = (select scope_account()) and r.status in ('CONFIRMED', 'RETURNED', 'APPROVED')));
create policy write on report_impact for insert to cotmoc_app
    with check (exists (select from report r where r.id = report_id and r.province_id = report_impact.province_id
                        and r.author_id = (select scope_account()) and r.status = 'APPROVED'));
grant select, insert on report_decision, report_impact to cotmoc_app;

-- Who has reported in a period and when, without a figure: what leaders and the province may know of drafts is that there are none.
-- The standing is 'IN' once sent (or ever approved), else 'RETURNED', 'DRAFT'; nothing where nobody has entered anything.
create function turnout(wanted_province uuid, communes boolean, from_year int, to_year int)
    returns table (indicator_id uuid, unit_id uuid, year int, quarter int, first_sent timestamptz, standing text)
    language sql stable security definer set search_path = public
    begin atomic
        select r.indicator_id, r.unit_id, r.year, r.quarter,
               coalesce(min(r.recorded_at) filter (where r.status = 'SUBMITTED'), min(r.recorded_at) filter (where r.status = 'APPROVED')),
               case when bool_or(r.status = 'APPROVED') or (array_agg(r.status order by r.revision desc))[1] in ('SUBMITTED', 'CONFIRMED') then 'IN'
                    else (array_agg(r.status order by r.revision desc))[1] end
        from report r
        where r.province_id = wanted_province and r.year between from_year and to_year
          and (r.unit_id <> wanted_province) = communes
          and (wanted_province = any (scope_ids('app.provinces')) or scope_everywhere('app.provinces'))
          -- Of communes only those whose figures the reader may read.
          and (r.unit_id = wanted_province or wanted_province = any (scope_ids('app.unit_provinces')) or scope_everywhere('app.unit_provinces')
               or r.unit_id = any (scope_ids('app.communes')) or r.unit_id = any (scope_ids('app.confirm_communes')))
        group by r.indicator_id, r.unit_id, r.year, r.quarter;
    end;
