-- A calendar that a person's telephone or mail program fetches by its address alone. Only the hash of the secret in that address
-- is kept, and of its use only the day: nobody needs to know at which hours a telephone was on.
create table calendar_feed (
    id         uuid primary key default uuidv7(),
    account_id uuid        not null references account on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    token_hash bytea       not null unique check (length(token_hash) = 32),
    created_at timestamptz not null,
    used_on    date,
    revoked_at timestamptz
);
create index calendar_feed_account on calendar_feed (account_id, created_at);

-- On which day a person's calendars have shown something, and how often that day has moved since: a program that has the old day
-- takes the new one only under a higher number.
create table calendar_day (
    account_id uuid        not null references account on delete cascade,
    uid        text        not null check (length(uid) between 1 and 200),
    day        date        not null,
    sequence   int         not null default 0 check (sequence >= 0),
    moved_at   timestamptz not null,
    primary key (account_id, uid)
);

call close_table('calendar_feed');
call close_table('calendar_day');
create policy own on calendar_feed to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy own on calendar_day to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
grant select, insert, update (used_on, revoked_at) on calendar_feed to cotmoc_app;
grant select, insert, update (day, sequence, moved_at) on calendar_day to cotmoc_app;

-- Whose calendar it is, before there is any scope and by exact key only; a revoked one and that of a closed account are nobody's.
create function calendar_owner(wanted bytea) returns table (feed_id uuid, account_id uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select f.id, f.account_id from calendar_feed f join account a on a.id = f.account_id and a.enabled
        where f.token_hash = wanted and f.revoked_at is null;
    end;

-- Reminders by hand: an agency is reminded of its tasks at most once a day, whoever presses, and it stays on record.
create table task_reminder (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    agency_id   uuid        not null references agency,
    day         date        not null,
    -- Of how many tasks, and how many people were told.
    tasks       int         not null check (tasks > 0),
    people      int         not null check (people > 0),
    note        text        not null default '' check (length(note) <= 500),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (agency_id, day)
);
create index task_reminder_province on task_reminder (province_id, day);
call close_table('task_reminder');
create policy read on task_reminder for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.overlook_provinces'))::uuid[]) or (select scope_everywhere('app.overlook_provinces'))
           or agency_id = any ((select scope_ids('app.agencies'))::uuid[]));
create policy write on task_reminder for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[])
                     or province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]))
                and exists (select from agency a where a.id = agency_id and a.province_id = task_reminder.province_id));
grant select, insert on task_reminder to cotmoc_app;

-- Who reports for each agency of a province, by name: told to whoever may remind them, and nothing else of their accounts.
create function reporters_in(wanted_province uuid) returns table (agency_id uuid, display_name text)
    language sql stable security definer set search_path = public
    begin atomic
        select distinct r.agency_id, a.display_name from account_role r join account a on a.id = r.account_id and a.enabled
        where r.role = 'REPORTER' and r.agency_id is not null and r.province_id = wanted_province
          and (wanted_province = any (scope_ids('app.edit_provinces')) or wanted_province = any (scope_ids('app.approve_provinces')))
        order by a.display_name;
    end;

-- Tells those who report for the agency, within the transaction that keeps the reminder; who reminds may not read who holds which
-- role, and cannot call it for anything but a reminder of his own.
create function tell_of_task_reminder(wanted uuid) returns void
    language sql volatile security definer set search_path = public
    begin atomic
        insert into notice (account_id, kind, subject, raised_at, place, amount, about)
        select distinct a.id, 'TASK_REMINDED', m.id::text, m.recorded_at, g.name, m.tasks, m.note
        from task_reminder m join agency g on g.id = m.agency_id
        join account_role r on r.role = 'REPORTER' and r.agency_id = m.agency_id
        join account a on a.id = r.account_id and a.enabled
        where m.id = wanted and m.author_id = scope_account()
        on conflict do nothing;
    end;

-- A report that is sent back is told in the same moment to whoever reported it and to all who report for the agencies that lead;
-- what the system loads is no news.
create function tell_of_task_return() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into notice (account_id, kind, subject, raised_at, amount, code, about, task_id)
    select a.id, 'TASK_RETURNED', new.id::text, new.recorded_at, 1, t.number, t.content, t.id
    from task t, account a
    where t.id = new.task_id and a.enabled and a.id <> new.author_id
      and (exists (select from task_step s where s.task_id = t.id and s.occurrence = new.occurrence and s.kind = 'REPORT' and s.author_id = a.id)
           or exists (select from account_role r join task_agency x on x.agency_id = r.agency_id and x.role = 'LEAD'
                      where r.account_id = a.id and r.role = 'REPORTER' and x.task_id = t.id))
    on conflict do nothing;
    return null;
end
$$;
create trigger task_step_returned after insert on task_step for each row when (new.kind = 'RETURN' and scope_account() is not null)
    execute function tell_of_task_return();
