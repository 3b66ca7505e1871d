-- What a person follows: a province, a resolution, the rows of an agency, or one indicator. Never changed: how it is followed, and
-- whether still, is said by the latest wish.
create table alert_subscription (
    id            uuid primary key default uuidv7(),
    account_id    uuid        not null references account on delete cascade,
    province_id   uuid        not null references administrative_unit,
    -- None of these: the whole province.
    resolution_id uuid references resolution,
    agency_id     uuid references agency,
    indicator_id  uuid references indicator,
    created_at    timestamptz not null,
    check (num_nonnulls(resolution_id, agency_id, indicator_id) <= 1),
    unique nulls not distinct (account_id, province_id, resolution_id, agency_id, indicator_id)
);
create index alert_subscription_province on alert_subscription (province_id);

-- Which changes are to be told, and when; each wish is a row of its own, and one that is ended can be wished again.
create table alert_wish (
    subscription_id uuid        not null references alert_subscription on delete cascade,
    revision        int         not null check (revision > 0),
    changes         text        not null check (changes in ('ANY', 'WORSE')),
    pace            text        not null check (pace in ('AT_ONCE', 'WEEKLY')),
    ended           boolean     not null,
    recorded_at     timestamptz not null,
    primary key (subscription_id, revision)
);

-- One telling to one person: everything of a minute, or of the week that ends on a Monday morning. What it says is read from the
-- changes, under the person's rights on the day of reading. The mail is taken as a reminder is: the attempt is written first.
create table alert_letter (
    id              uuid primary key default uuidv7(),
    account_id      uuid        not null references account on delete cascade,
    pace            text        not null check (pace in ('AT_ONCE', 'WEEKLY')),
    slot            timestamptz not null,
    told_at         timestamptz not null,
    to_mail         boolean     not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    fault           text,
    unique (account_id, pace, slot)
);
create index alert_letter_newest on alert_letter (account_id, told_at desc, id desc);
create index alert_letter_pending on alert_letter (next_attempt_at) where to_mail and sent_at is null;

-- A change of a followed verdict, written with the change itself: what is rolled back is never told. It waits until it is told in a
-- letter, or found to be nothing that its owner has asked for, or may know, any more.
create table alert (
    subscription_id uuid        not null references alert_subscription on delete cascade,
    change_id       uuid        not null references verdict_change on delete cascade,
    account_id      uuid        not null references account on delete cascade,
    indicator_id    uuid        not null references indicator,
    raised_at       timestamptz not null,
    settled_at      timestamptz,
    letter_id       uuid references alert_letter,
    primary key (subscription_id, change_id),
    check (letter_id is null or settled_at is not null)
);
create index alert_waiting on alert (account_id) where settled_at is null;
create index alert_told on alert (letter_id);
create index alert_change on alert (change_id);

call close_table('alert_subscription');
call close_table('alert_wish');
call close_table('alert_letter');
call close_table('alert');
-- What somebody follows is his own affair: nobody else sees it, nor how much it is. The system works out whom to tell.
create policy own on alert_subscription for select to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy follow on alert_subscription for insert to cotmoc_app
    with check (account_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces'))));
create policy own on alert_wish for select to cotmoc_app
    using (exists (select from alert_subscription s where s.id = subscription_id));
create policy wish on alert_wish for insert to cotmoc_app
    with check (exists (select from alert_subscription s where s.id = subscription_id and s.account_id = (select scope_account())));
create policy own on alert_letter to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy own on alert for select to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
create policy settle on alert for update to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
-- Append-only where a person says something: no update and no delete is granted.
grant select, insert on alert_subscription, alert_wish to cotmoc_app;
grant select, insert, update (attempts, next_attempt_at, sent_at, fault) on alert_letter to cotmoc_app;
grant select, update (settled_at, letter_id) on alert to cotmoc_app;

-- Puts down whom a change concerns, in the transaction that changes the verdict: here, because whoever approves a value may not know
-- who follows it. Who follows in several ways gets a row for each; they are told as one.
create function put_down_alerts() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into alert (subscription_id, change_id, account_id, indicator_id, raised_at)
    select s.id, c.id, s.account_id, c.indicator_id, c.recorded_at
    from fresh c
    join indicator i on i.id = c.indicator_id
    join alert_subscription s on s.province_id = c.province_id
        and (s.resolution_id is null or s.resolution_id = i.resolution_id)
        and (s.agency_id is null or s.agency_id in (i.leading_agency_id, i.advising_agency_id))
        and (s.indicator_id is null or s.indicator_id = i.id)
    where not (select w.ended from alert_wish w where w.subscription_id = s.id order by w.revision desc limit 1)
      and c.verdict is distinct from (select b.verdict from verdict_change b
                                      where b.indicator_id = c.indicator_id and (b.recorded_at, b.id) < (c.recorded_at, c.id)
                                      order by b.recorded_at desc, b.id desc limit 1);
    return null;
end
$$;
create trigger put_down_alerts after insert on verdict_change referencing new table as fresh
    for each statement execute function put_down_alerts();
