-- What derived values are divided by: the national average, the value of a base year. A series is a definition; a province
-- series has values of its own in every province.
create table reference_series (
    code    text primary key check (code ~ '^[A-Z0-9-]+$'),
    name    text not null,
    name_en text not null,
    unit    text not null,
    scope   text not null check (scope in ('NATIONAL', 'PROVINCE')),
    source  text not null,
    note    text
);

-- The catalogue: definitions that indicators of several resolutions and provinces share.
create table concept (
    code           text primary key check (code ~ '^[A-Z]+[0-9]+(\.[0-9]+)*$'),
    position       int  not null,
    name           text not null,
    name_en        text not null,
    parent_code    text references concept,
    -- The portal's own sorting; no resolution states a field.
    field          text not null check (field in ('ECONOMY', 'SOCIETY', 'ENVIRONMENT', 'DEFENCE', 'PARTY')),
    definition     text not null,
    numerator      text,
    denominator    text,
    unit           text,
    kind           text check (kind in ('LEVEL', 'RATIO_TO_BASE', 'RATIO_TO_REFERENCE', 'RATE', 'FLOW', 'REDUCTION', 'INCREMENT',
                                        'COMPOSITION', 'STAGE')),
    direction      text check (direction in ('UP', 'DOWN')),
    -- The series that the denominator comes from.
    series_code    text references reference_series,
    source         text not null,
    frequency      text not null,
    disaggregation text,
    legal_source   text,
    note           text,
    folded         text not null
);

call open_to_every_scope('reference_series');
call open_to_every_scope('concept');

-- Every change of a binding is a row of its own; a row holds from its moment to the next one's. Without a concept the
-- indicator is bound to none. A row without an author comes from the resolution's proofread files.
create table concept_binding (
    id           uuid primary key default uuidv7(),
    indicator_id uuid        not null references indicator,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    concept_code text references concept,
    differs      boolean     not null,
    -- Another series than the concept's own.
    series_code  text references reference_series,
    note         text,
    author_id    uuid references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (indicator_id, revision),
    check (not differs or note is not null),
    check (concept_code is not null or (not differs and series_code is null))
);
create index concept_binding_concept on concept_binding (concept_code);

call close_table('concept_binding');
create policy read on concept_binding for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on concept_binding as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = concept_binding.province_id));
create policy edit on concept_binding for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
create policy system on concept_binding for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
-- Append-only: no update and no delete is granted.
grant select, insert on concept_binding to cotmoc_app;

create view binding_in_force with (security_invoker = true) as
    select distinct on (indicator_id) * from concept_binding order by indicator_id, revision desc;
grant select on binding_in_force to cotmoc_app;

-- One value of a series and year, revision after revision; the latest counts. A revision without a value takes it back.
create table reference_value (
    id          uuid primary key default uuidv7(),
    series_code text        not null references reference_series,
    -- Null for a national series.
    province_id uuid references administrative_unit,
    year        int         not null check (year between 2000 and 2100),
    revision    int         not null check (revision > 0),
    value       numeric check (value > 0),
    source      text        not null,
    reason      text,
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    illustrative boolean    not null default false,
    unique nulls not distinct (series_code, province_id, year, revision),
    -- A correction says why.
    check (revision = 1 or reason is not null),
    check (revision > 1 or value is not null)
);

call close_table('reference_value');
create policy read on reference_value for select to cotmoc_app
    using (province_id is null and (select scope_purpose()) is not null
           or province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_scope on reference_value as restrictive for insert to cotmoc_app
    with check (exists (select from reference_series s
                        where s.code = series_code and (s.scope = 'NATIONAL') = (reference_value.province_id is null)));
create policy keep_national on reference_value for insert to cotmoc_app
    with check (author_id = (select scope_account()) and province_id is null and (select scope_everywhere('app.admin')));
create policy keep_own on reference_value for insert to cotmoc_app
    with check (author_id = (select scope_account()) and province_id is not null
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
grant select, insert on reference_value to cotmoc_app;

-- What a revision moved when it was kept: a derived value and the verdict of its year, before and after.
create table reference_effect (
    value_id       uuid not null references reference_value,
    indicator_id   uuid not null references indicator,
    province_id    uuid not null references administrative_unit,
    year           int  not null,
    value_before   numeric,
    value_after    numeric,
    verdict_before text not null,
    verdict_after  text not null,
    primary key (value_id, indicator_id, year)
);

call close_table('reference_effect');
create policy read on reference_effect for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy keep on reference_effect for insert to cotmoc_app
    with check (exists (select from reference_value v where v.id = value_id and v.author_id = (select scope_account())));
grant select, insert on reference_effect to cotmoc_app;

-- The denominators that count for an indicator, by year: those of the series that its binding or its concept names.
create view denominator_in_force with (security_invoker = true) as
    select b.indicator_id, v.year, v.value
    from binding_in_force b
    join concept c on c.code = b.concept_code
    join lateral (select distinct on (r.year) r.year, r.value from reference_value r
                  where r.series_code = coalesce(b.series_code, c.series_code) and (r.province_id is null or r.province_id = b.province_id)
                  order by r.year, r.revision desc) v on true;
grant select on denominator_in_force to cotmoc_app;
