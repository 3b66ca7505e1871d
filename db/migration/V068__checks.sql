-- How a sub-row is contained in its parent, where the resolution's own words say so. A row that is not here is contained in
-- nothing: it is never guessed.
create table inclusion (
    slug     text not null,
    code     text not null,
    relation text not null check (relation in ('VALUE', 'LEVEL', 'NONE')),
    why      text not null,
    primary key (slug, code)
);

call open_to_every_scope('inclusion');

-- What an editor wants of a check, for one indicator or (without one) for every indicator of the province. Each change is a
-- row of its own and the latest holds; what is null there is as it would be without it.
create table check_setting (
    id           uuid primary key default uuidv7(),
    province_id  uuid        not null references administrative_unit,
    indicator_id uuid references indicator,
    check_code   text        not null check (check_code ~ '^[A-Z_0-9]+$'),
    revision     int         not null check (revision > 0),
    severity     text check (severity in ('BLOCKS', 'NEEDS_REASON', 'INFORMS', 'OFF')),
    threshold    numeric check (threshold >= 0),
    relation     text check (relation in ('VALUE', 'LEVEL', 'NONE')),
    reason       text        not null check (reason <> ''),
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique nulls not distinct (province_id, indicator_id, check_code, revision),
    -- How a row is contained in another is said of that row alone.
    check (relation is null or indicator_id is not null)
);
create index check_setting_indicator on check_setting (indicator_id);

call close_table('check_setting');
create policy read on check_setting for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on check_setting as restrictive for insert to cotmoc_app
    with check (indicator_id is null
                or exists (select from indicator i where i.id = indicator_id and i.province_id = check_setting.province_id));
create policy edit on check_setting for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
-- Append-only: no update and no delete is granted.
grant select, insert on check_setting to cotmoc_app;

create view check_setting_in_force with (security_invoker = true) as
    select distinct on (province_id, indicator_id, check_code) *
    from check_setting order by province_id, indicator_id, check_code, revision desc;
grant select on check_setting_in_force to cotmoc_app;
