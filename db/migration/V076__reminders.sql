-- How a person wants to be reminded by mail: where, in which language, from which hour of the day, and of what not.
-- Without a row, or without an address, there is only the portal.
create table reminder_setting (
    account_id  uuid primary key references account on delete cascade,
    email       text check (length(email) <= 254 and email ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+\.[^[:space:]@<>,;"]+$'),
    language    text   not null default 'vi' check (language in ('vi', 'en')),
    digest_hour int    not null default 7 check (digest_hour between 0 and 23),
    quiet       text[] not null default '{}' check (quiet <@ array ['DUE', 'OVERDUE', 'RETURNED', 'APPROVED', 'WAITING', 'TASK_DUE', 'TASK_OVERDUE',
                                                                     'TASK_SILENT', 'TASK_RETURNED', 'TASK_WAITING', 'TASK_REMINDED'])
);

-- One mail to one person on one day. Who takes it writes the attempt and when the next one may be, before anything is sent:
-- another instance passes over it, and a crash in between repeats it once that time has come.
create table digest (
    account_id      uuid        not null references account on delete cascade,
    day             date        not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    fault           text,
    primary key (account_id, day)
);
create index digest_pending on digest (next_attempt_at) where sent_at is null;

-- What a person is told in the portal; the same thing once, however often and from however many instances it is found out.
create table notice (
    id          uuid primary key default uuidv7(),
    account_id  uuid        not null references account on delete cascade,
    kind        text        not null check (kind in ('DUE', 'OVERDUE', 'RETURNED', 'APPROVED', 'WAITING', 'VERDICTS', 'TASK_DUE', 'TASK_OVERDUE',
                                                   'TASK_SILENT', 'TASK_RETURNED', 'TASK_WAITING', 'TASK_REMINDED')),
    -- What makes it the same thing, such as `PROVINCE/2026/7`.
    subject     text        not null check (length(subject) between 1 and 300),
    raised_at   timestamptz not null,
    period      text check (period ~ '^\d{4}(-Q[1-4])?$'),
    -- The agency or commune that it concerns; empty for the province itself.
    place       text        not null default '',
    -- What is due: how many values, by when, and how many days that is away (or over).
    amount      int         not null check (amount > 0),
    due_on      date,
    days        int,
    -- Which indicator: the one that moved, or the first of those that are missing. Names only, never a figure.
    slug        text,
    code        text,
    about       text        not null default '',
    commune_code text,
    -- Which task; its number and words stand in code and about.
    task_id     uuid,
    read_at     timestamptz,
    to_mail     boolean     not null default false,
    digest_day  date,
    unique (account_id, kind, subject),
    foreign key (account_id, digest_day) references digest,
    check ((kind in ('DUE', 'OVERDUE')) = (due_on is not null and days is not null and period is not null)),
    check ((kind in ('RETURNED', 'APPROVED')) = (slug is not null and code is not null)),
    check ((kind like 'TASK%' and kind <> 'TASK_REMINDED') = (task_id is not null)),
    check (kind not in ('TASK_DUE', 'TASK_OVERDUE', 'TASK_SILENT') or (due_on is not null and days is not null))
);
create index notice_newest on notice (account_id, raised_at desc, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_to_mail on notice (account_id) where to_mail and digest_day is null;

-- For whom what is due has been worked out on which day (Asia/Ho_Chi_Minh), written along with the notices of that day.
create table reminder_day (
    account_id uuid not null references account on delete cascade,
    day        date not null,
    primary key (account_id, day)
);

call close_table('reminder_setting');
call close_table('digest');
call close_table('notice');
call close_table('reminder_day');
create policy own on reminder_setting to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy own on notice to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy own on reminder_day to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy system on digest to cotmoc_app using ((select scope_purpose()) = 'system');
grant select, insert, update on reminder_setting, digest to cotmoc_app;
grant select, insert, update (read_at, digest_day, to_mail) on notice to cotmoc_app;
grant select, insert on reminder_day to cotmoc_app;

-- Whether a mail is wanted is decided when a thing happens: an address given later brings nothing old. Here, because whoever
-- sends a value back may not read how its author wants to hear of it. Changed verdicts are mailed by themselves.
create function mail_is_wanted() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    new.to_mail := exists (select from reminder_setting s
                           where s.account_id = new.account_id and s.email is not null and new.kind <> all (s.quiet) and new.kind <> 'VERDICTS');
    return new;
end
$$;
create trigger notice_to_mail before insert on notice for each row execute function mail_is_wanted();

-- How many notices a person has not read, for the head of every page: a count by exact key, taken along when the
-- session is looked up, before there is any scope.
create function unread_notices(wanted uuid) returns bigint
    language sql stable security definer set search_path = public
    begin atomic
        select count(*) from notice n where n.account_id = wanted and n.read_at is null;
    end;

-- Tells those whom a decision concerns, and them alone, within the decision's transaction: a return goes to whoever entered or
-- sent the value since the last approval and to all who report for its agency, commune or province; an approval to whoever
-- entered or sent it. Only whoever decided can call it into being.
create function tell_of_decision(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int, wanted_revision int)
    returns void
    language sql volatile security definer set search_path = public
    begin atomic
        with decided as (
            select r.* from report r
            where r.indicator_id = wanted_indicator and r.unit_id = wanted_unit and r.year = wanted_year and r.quarter = wanted_quarter
              and r.revision = wanted_revision and r.status in ('RETURNED', 'APPROVED') and r.author_id = scope_account()),
        author as (
            select distinct w.author_id as id from report w, decided d
            where w.indicator_id = d.indicator_id and w.unit_id = d.unit_id and w.year = d.year and w.quarter = d.quarter
              and w.status in ('DRAFT', 'SUBMITTED') and w.revision < d.revision
              and w.revision > coalesce((select max(a.revision) from report a
                                         where a.indicator_id = d.indicator_id and a.unit_id = d.unit_id and a.year = d.year
                                           and a.quarter = d.quarter and a.status = 'APPROVED' and a.revision < d.revision), 0)),
        reporter as (
            select distinct h.account_id as id from account_role h, decided d
            where d.status = 'RETURNED' and h.role = 'REPORTER' and h.province_id = d.province_id
              and case when d.unit_id <> d.province_id then h.commune_id = d.unit_id
                       when d.agency_id is not null then h.agency_id = d.agency_id
                       else h.agency_id is null and h.commune_id is null end)
        insert into notice (account_id, kind, subject, raised_at, period, place, amount, slug, code, about, commune_code)
        select a.id, d.status, d.id::text, d.recorded_at, d.year || case when d.quarter > 0 then '-Q' || d.quarter else '' end,
               case when u.id <> d.province_id then u.full_name else '' end, 1, s.slug, i.code, i.name,
               case when u.id <> d.province_id then u.code end
        from decided d
        join indicator i on i.id = d.indicator_id
        join resolution s on s.id = i.resolution_id
        join administrative_unit u on u.id = d.unit_id
        join account a on a.enabled and a.id <> d.author_id and (a.id in (select id from author) or a.id in (select id from reporter))
        on conflict do nothing;
    end;
