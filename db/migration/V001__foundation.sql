-- The portal works as a role that owns nothing (cotmoc_app). Row-level security decides what a transaction sees, from the
-- scope that the transaction itself has been given; a transaction without a scope sees no rows.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cotmoc_app') then
        create role cotmoc_app nologin;
    end if;
    -- With a single login for everything (an external database with one account) that login must be able to step down.
    if not pg_has_role(current_user, 'cotmoc_app', 'SET') then
        begin
            execute format('grant cotmoc_app to %I with set true', current_user);
        exception when insufficient_privilege then
            null; -- two logins: the portal's own login has been made a member by whoever created it
        end;
    end if;
end
$$;

grant usage on schema public to cotmoc_app;

-- What the transaction is for: 'user', 'sign-in' or 'system'; null when nobody said, and then nothing is visible.
create function scope_purpose() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.purpose', true), '');

-- The account on whose behalf the transaction runs.
create function scope_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

-- The ids listed in one of the scope's settings; the nil UUID among them stands for "everywhere".
create function scope_ids(setting text) returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting(setting, true), ''), '{}')::uuid[];

create function scope_everywhere(setting text) returns boolean
    language sql stable parallel safe
    return '00000000-0000-0000-0000-000000000000'::uuid = any (scope_ids(setting));

-- One way to close a table: only its owner (migrations, maintenance) passes without a policy of its own.
create procedure close_table(closed regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', closed);
    execute format('alter table %s force row level security', closed);
    execute format('create policy owner on %s to %I using (true) with check (true)', closed, current_user);
end
$$;

-- Reference data: everyone who has a scope reads it, only the system writes it.
create procedure open_to_every_scope(opened regclass)
    language plpgsql as $$
begin
    call close_table(opened);
    execute format('create policy read on %s for select to cotmoc_app using ((select scope_purpose()) is not null)', opened);
    execute format('create policy write on %s to cotmoc_app using ((select scope_purpose()) = ''system'')', opened);
    execute format('grant select, insert, update on %s to cotmoc_app', opened);
end
$$;

-- What belongs to a province: read by those who may read the province, written by the system (and later by its editors).
create procedure open_to_province(opened regclass)
    language plpgsql as $$
begin
    call close_table(opened);
    execute format('create policy read on %s for select to cotmoc_app using (province_id = any ((select scope_ids(''app.provinces''))::uuid[]) or (select scope_everywhere(''app.provinces'')))', opened);
    execute format('create policy write on %s to cotmoc_app using ((select scope_purpose()) = ''system'')', opened);
    execute format('grant select, insert, update, delete on %s to cotmoc_app', opened);
end
$$;

-- What is still on an editor's desk: written by the editors of the province, read by them and by its auditors.
create procedure open_to_editors(opened regclass)
    language plpgsql as $$
begin
    call close_table(opened);
    execute format('create policy audit on %s for select to cotmoc_app using (province_id = any ((select scope_ids(''app.audit_provinces''))::uuid[]) or (select scope_everywhere(''app.audit_provinces'')))', opened);
    execute format('create policy edit on %s to cotmoc_app using (province_id = any ((select scope_ids(''app.edit_provinces''))::uuid[]) or (select scope_everywhere(''app.edit_provinces'')))', opened);
    execute format('grant select, insert, update, delete on %s to cotmoc_app', opened);
end
$$;
