-- What somebody supposes of a resolution's indicators and has kept under a name: its author's own, unless shared with those who
-- read the province. It is no report, and nothing that counts reports reads it.
create table scenario (
    id            uuid primary key default uuidv7(),
    resolution_id uuid        not null references resolution,
    province_id   uuid        not null references administrative_unit,
    author_id     uuid        not null references account,
    author_name   text        not null,
    begun_at      timestamptz not null,
    illustrative  boolean     not null default false
);
create index scenario_resolution on scenario (resolution_id);
create index scenario_author on scenario (author_id);

-- Each save is a row of its own; the latest counts. One that withdraws leaves the former ones to its author.
create table scenario_revision (
    id          uuid primary key default uuidv7(),
    scenario_id uuid        not null references scenario,
    province_id uuid        not null references administrative_unit,
    revision    int         not null check (revision > 0),
    name        text        not null check (length(name) between 1 and 120),
    note        text        not null default '' check (length(note) <= 1000),
    shared      boolean     not null,
    withdrawn   boolean     not null,
    recorded_at timestamptz not null,
    unique (scenario_id, revision)
);

-- What a year is supposed to bring, or what is wanted of it.
create table scenario_value (
    revision_id  uuid not null references scenario_revision,
    province_id  uuid not null references administrative_unit,
    indicator_id uuid not null references indicator,
    kind         text not null check (kind in ('SUPPOSED', 'WANTED')),
    year         int  not null check (year between 2021 and 2035),
    amount       numeric,
    stage        text check (stage in ('NOT_STARTED', 'PLANNED', 'UNDER_WAY', 'MOSTLY_DONE', 'COMPLETED')),
    primary key (revision_id, indicator_id, kind, year),
    check (num_nonnulls(amount, stage) = 1)
);

-- Which revision readers other than the author may see: the latest, if it is shared and not withdrawn. A revision cannot
-- ask that of its own table under its own policy.
create function scenario_shown(wanted uuid) returns int
    language sql stable security definer set search_path = public
    begin atomic
        select case when r.shared and not r.withdrawn then r.revision end
        from scenario_revision r where r.scenario_id = wanted order by r.revision desc limit 1;
    end;
revoke execute on function scenario_shown(uuid) from public;
grant execute on function scenario_shown(uuid) to cotmoc_app;

call close_table('scenario');
call close_table('scenario_revision');
call close_table('scenario_value');

create policy own on scenario for select to cotmoc_app using (author_id = (select scope_account()));
create policy shared on scenario for select to cotmoc_app
    using ((province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')))
           and scenario_shown(id) is not null);
create policy own on scenario_revision for select to cotmoc_app
    using (exists (select from scenario s where s.id = scenario_id and s.author_id = (select scope_account())));
create policy shared on scenario_revision for select to cotmoc_app
    using ((province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')))
           and revision = scenario_shown(scenario_id));
create policy read on scenario_value for select to cotmoc_app
    using (exists (select from scenario_revision r where r.id = revision_id));

create policy of_its_province on scenario as restrictive for insert to cotmoc_app
    with check (exists (select from resolution r where r.id = resolution_id and r.province_id = scenario.province_id));
-- Auditors look at what others suppose and suppose nothing.
create policy not_by_auditors on scenario as restrictive for insert to cotmoc_app
    with check (not (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))));
create policy begin on scenario for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces'))));
create policy revise on scenario_revision for insert to cotmoc_app
    with check (exists (select from scenario s where s.id = scenario_id and s.province_id = scenario_revision.province_id
                        and s.author_id = (select scope_account())));
create policy suppose on scenario_value for insert to cotmoc_app
    with check (exists (select from scenario_revision r
                        join scenario s on s.id = r.scenario_id and s.author_id = (select scope_account())
                        join indicator i on i.resolution_id = s.resolution_id and i.id = indicator_id
                        where r.id = revision_id and r.province_id = scenario_value.province_id));
-- Append-only: no update and no delete is granted.
grant select, insert on scenario, scenario_revision, scenario_value to cotmoc_app;

-- Goes with remove_illustrative_values(): what a demonstration's roles have supposed.
create function remove_illustrative_scenarios() returns bigint
    language plpgsql security definer set search_path = public as $$
declare
    removed bigint;
begin
    delete from scenario_value v using scenario_revision r, scenario s
        where r.id = v.revision_id and s.id = r.scenario_id and s.illustrative;
    delete from scenario_revision r using scenario s where s.id = r.scenario_id and s.illustrative;
    delete from scenario where illustrative;
    get diagnostics removed = row_count;
    return removed;
end
$$;
revoke execute on function remove_illustrative_scenarios() from public;
grant execute on function remove_illustrative_scenarios() to cotmoc_app;
