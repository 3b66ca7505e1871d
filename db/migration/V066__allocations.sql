-- What communes are asked for, indicator by indicator, as the province has decided; every decision is a row of its own. In a period
-- the latest decision counts whose first period is not later. Without a frequency nothing is asked any more.
create table collection_rule (
    id           uuid primary key default uuidv7(),
    indicator_id uuid        not null references indicator,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    frequency    text check (frequency in ('YEARLY', 'QUARTERLY')),
    roll_up      text check (roll_up in ('SUM', 'RATIO', 'COUNT', 'SHARE', 'NONE')),
    -- What it takes for a commune to be counted.
    meeting      text check (meeting in ('STAGE', 'YES', 'AT_LEAST', 'AT_MOST')),
    threshold    numeric,
    -- All communes, or those that are rural (xã).
    reporters    text check (reporters in ('ALL', 'RURAL')),
    from_year    int         not null check (from_year between 2021 and 2035),
    from_quarter int         not null default 0 check (from_quarter between 0 and 4),
    reason       text        not null,
    illustrative boolean     not null default false,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (indicator_id, revision),
    check ((frequency is null) = (roll_up is null) and (frequency is null) = (reporters is null)),
    check ((meeting is not null) = coalesce(roll_up in ('COUNT', 'SHARE'), false)),
    check ((threshold is not null) = coalesce(meeting in ('AT_LEAST', 'AT_MOST'), false))
);

call close_table('collection_rule');
create policy read on collection_rule for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on collection_rule as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = collection_rule.province_id));
create policy edit on collection_rule for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
create policy system on collection_rule for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
-- Append-only: no update and no delete is granted.
grant select, insert on collection_rule to cotmoc_app;

-- The decisions that count in a period (quarter 0 is the year), those that ask for nothing any more included.
create function collection_rules_in(wanted_year int, wanted_quarter int) returns setof collection_rule
    language sql stable
    begin atomic
        select distinct on (indicator_id) * from collection_rule
        where (from_year, case when wanted_quarter = 0 then 0 else from_quarter end) <= (wanted_year, wanted_quarter)
        order by indicator_id, revision desc;
    end;

create function period_end(of_year int, of_quarter int) returns date
    language sql immutable
    return (make_date(of_year, case when of_quarter = 0 then 12 else of_quarter * 3 end, 1) + interval '1 month - 1 day')::date;

-- Which communes of a province report in a period: those in force on its last day, all of them or the rural ones.
create function communes_in(province uuid, reporters text, of_year int, of_quarter int) returns setof administrative_unit
    language sql stable
    begin atomic
        select c.* from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
        where p.id = province and c.level = 'COMMUNE' and c.valid_from <= period_end(of_year, of_quarter)
          and (c.valid_to is null or c.valid_to >= period_end(of_year, of_quarter))
          and (reporters = 'ALL' or lower(c.kind) = 'xã');
    end;

-- In which form a unit is asked for a value, if it is asked at all; the province's own quarters are asked for where its communes'
-- are. Whoever sums up quarters may still give the figure that closes the year.
create function unit_asked(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int) returns text
    language sql stable
    begin atomic
        select case
                when r.province_id = wanted_unit then 'AS_PRINTED'
                when r.roll_up = 'SUM' then 'NUMBER'
                when r.roll_up = 'RATIO' then 'PARTS'
                when r.roll_up = 'NONE' then 'AS_PRINTED'
                when r.meeting = 'STAGE' then 'STAGE'
                when r.meeting = 'YES' then 'YES'
                else 'MEASURED' end
        from collection_rules_in(wanted_year, wanted_quarter) r
        where r.indicator_id = wanted_indicator
          and (wanted_quarter = 0 or r.frequency = 'QUARTERLY')
          and r.frequency is not null
          and (r.province_id = wanted_unit
               or exists (select from communes_in(r.province_id, r.reporters, wanted_year, wanted_quarter) c where c.id = wanted_unit));
    end;

-- What units are to reach, sheet after sheet: a draft, and then what a document has issued. A sheet is never changed.
create table allocation (
    id              uuid primary key default uuidv7(),
    indicator_id    uuid        not null references indicator,
    province_id     uuid        not null references administrative_unit,
    -- Who may prepare it besides the province's editors.
    agency_id       uuid references agency,
    year            int         not null check (year between 2021 and 2035),
    revision        int         not null check (revision > 0),
    status          text        not null check (status in ('DRAFT', 'ISSUED')),
    document_number text,
    document_date   date,
    reason          text        not null,
    -- Where the population figures come from, if any were used.
    people_source   text,
    people_on       date,
    -- What an issued sheet comes to for the whole province; empty where it does not reach everybody who is asked.
    total           numeric,
    illustrative    boolean     not null default false,
    author_id       uuid        not null references account,
    author_name     text        not null,
    recorded_at     timestamptz not null,
    unique (indicator_id, year, revision),
    check (status = 'ISSUED' or total is null),
    check ((status = 'ISSUED') = (document_number is not null) and (document_number is null) = (document_date is null)),
    check ((people_source is null) = (people_on is null))
);

create table allocation_part (
    id            uuid primary key default uuidv7(),
    allocation_id uuid not null references allocation,
    province_id   uuid not null references administrative_unit,
    -- A commune, or an agency.
    unit_id       uuid references administrative_unit,
    agency_id     uuid references agency,
    -- 0 is the whole year.
    quarter       int  not null check (quarter between 0 and 4),
    amount        numeric,
    numerator     numeric,
    denominator   numeric check (denominator > 0),
    -- The unit is to be counted among those that meet the indicator.
    meets         boolean,
    people        numeric check (people > 0),
    unique nulls not distinct (allocation_id, unit_id, agency_id, quarter),
    check (num_nonnulls(unit_id, agency_id) = 1),
    check (num_nonnulls(amount, numerator, meets) <= 1),
    check ((numerator is null) = (denominator is null))
);

call close_table('allocation');
call close_table('allocation_part');
-- A commune's staff read what was issued, and of its parts their own commune's alone.
create policy read on allocation for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces'))
           or status = 'ISSUED' and (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces'))));
create policy read on allocation_part for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces'))
           or unit_id = any ((select scope_ids('app.communes'))::uuid[])
              and exists (select from allocation a where a.id = allocation_id and a.status = 'ISSUED'));
create policy of_its_province on allocation as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = allocation.province_id
                        and i.advising_agency_id is not distinct from allocation.agency_id));
create policy prepare on allocation for insert to cotmoc_app
    with check (author_id = (select scope_account()) and status = 'DRAFT'
                and (agency_id = any ((select scope_ids('app.agencies'))::uuid[]) or province_id = any ((select scope_ids('app.report_provinces'))::uuid[])));
create policy edit on allocation for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
create policy system on allocation for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
create policy of_its_sheet on allocation_part as restrictive for insert to cotmoc_app
    with check (exists (select from allocation a where a.id = allocation_id and a.province_id = allocation_part.province_id));
create policy write on allocation_part for insert to cotmoc_app
    with check (exists (select from allocation a where a.id = allocation_id and a.author_id = (select scope_account()))
                and (unit_id is null
                     or exists (select from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                                where c.id = unit_id and c.level = 'COMMUNE' and p.id = allocation_part.province_id)));
create policy system on allocation_part for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
-- Append-only: no update and no delete is granted.
grant select, insert on allocation, allocation_part to cotmoc_app;

-- Takes the decisions about an indicator for one transaction; `about` tells rules from the sheets of a year.
create function take_allocation(wanted_indicator uuid, about int) returns int
    language plpgsql volatile security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(wanted_indicator::text || '/allocation', about));
    return case when about = 0 then (select coalesce(max(revision), 0) from collection_rule where indicator_id = wanted_indicator)
                else (select coalesce(max(revision), 0) from allocation where indicator_id = wanted_indicator and year = about) end;
end
$$;
