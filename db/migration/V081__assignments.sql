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
