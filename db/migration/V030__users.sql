create table account (
    id            uuid primary key default uuidv7(),
    username      text        not null unique check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
    display_name  text        not null check (length(display_name) between 1 and 200),
    password_hash text        not null,
    enabled       boolean     not null default true,
    demo          boolean     not null default false,
    must_change_password boolean not null default false,
    failed_attempts int       not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null default now(),
    roles_changed int         not null default 0,
    version       int         not null default 0,
    folded        text        not null
);

-- When an account's password last opened the door, to the hour: a review of access asks who has not been here for long.
create table account_sign_in (
    account_id uuid primary key references account on delete cascade,
    last_at    timestamptz not null
);

create table account_role (
    id          uuid primary key default uuidv7(),
    account_id  uuid not null references account,
    role        text not null check (role in ('ADMIN', 'EDITOR', 'REPORTER', 'APPROVER', 'LEADER', 'AUDITOR')),
    province_id uuid references administrative_unit,
    agency_id   uuid references agency,
    commune_id  uuid references administrative_unit,
    unique nulls not distinct (account_id, role, province_id, agency_id, commune_id),
    -- Everywhere, a province, an agency of a province, or a commune of a province.
    check (province_id is not null or (agency_id is null and commune_id is null)),
    check (agency_id is null or commune_id is null)
);

create table access_token (
    id          uuid primary key default uuidv7(),
    account_id  uuid        not null references account,
    name        text        not null check (length(name) between 1 and 100),
    token_hash  bytea       not null unique,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index access_token_account on access_token (account_id, created_at);
create index account_role_account on account_role (account_id);

call close_table('account');
call close_table('account_role');
call close_table('account_sign_in');
call close_table('access_token');
create policy own on account for select to cotmoc_app
    using (id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy change on account to cotmoc_app
    using (id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy own on account_role for select to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy change on account_role to cotmoc_app
    using ((select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
-- No policy lets anybody read a row; functions do, for those who review access.
grant select on account_sign_in to cotmoc_app;
create policy own on access_token to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
grant select, insert, update on account, access_token to cotmoc_app;
grant select, insert, delete on account_role to cotmoc_app;

-- An approver hands the authority over for a period, from day to day (Asia/Ho_Chi_Minh, both days included). What is handed
-- over is what he holds himself on the day: it ends with his own role, and by itself at midnight.
create table delegation (
    id             uuid primary key default uuidv7(),
    account_id     uuid        not null references account,
    account_name   text        not null,
    delegate_id    uuid        not null references account,
    delegate_name  text        not null,
    province_id    uuid        not null references administrative_unit,
    from_day       date        not null,
    to_day         date        not null,
    reason         text        not null check (length(reason) between 1 and 1000),
    recorded_at    timestamptz not null,
    -- Nobody stands in for himself.
    check (account_id <> delegate_id),
    check (from_day <= to_day)
);
create index delegation_delegate on delegation (delegate_id, to_day);
create index delegation_account on delegation (account_id, to_day);

-- Taken back before its last day; a row of its own, because nothing that was handed over is ever changed.
create table delegation_revocation (
    delegation_id uuid primary key references delegation,
    account_id    uuid        not null references account,
    reason        text        not null check (length(reason) between 1 and 1000),
    recorded_at   timestamptz not null
);

call close_table('delegation');
call close_table('delegation_revocation');
create policy read on delegation for select to cotmoc_app
    using (account_id = (select scope_account()) or delegate_id = (select scope_account())
           or province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))
           or province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]));
-- Who hands over holds the role himself, not by somebody else's hand.
create policy hand_over on delegation for insert to cotmoc_app
    with check (account_id = (select scope_account())
                and exists (select from account_role r where r.account_id = delegation.account_id and r.role = 'APPROVER'
                            and r.province_id = delegation.province_id));
create policy read on delegation_revocation for select to cotmoc_app
    using (exists (select from delegation d where d.id = delegation_id));
create policy take_back on delegation_revocation for insert to cotmoc_app
    with check (account_id = (select scope_account())
                and exists (select from delegation d where d.id = delegation_id
                            and (d.account_id = (select scope_account())
                                 or d.province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]))));
grant select, insert on delegation, delegation_revocation to cotmoc_app;

-- To whom an approver can hand over: everybody who works in the province, by name, and nothing else of the accounts.
create function delegates_in(wanted_province uuid) returns table (id uuid, username text, display_name text)
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.username, a.display_name from account a
        where a.enabled and a.id is distinct from scope_account()
          and exists (select from account_role r where r.account_id = a.id and r.province_id = wanted_province)
          and exists (select from account_role r where r.account_id = scope_account() and r.role = 'APPROVER' and r.province_id = wanted_province)
        order by a.display_name collate "vi-x-icu", a.username;
    end;

-- Signing in happens before any scope exists; these functions are the only way to an account then, and by exact key only.
create type signed_in as (
    id uuid, username text, display_name text, password_hash text, enabled boolean, locked_until timestamptz,
    must_change_password boolean, version int, demo boolean, roles jsonb
);

-- Roles as they hold at the moment: own ones first, then those of whoever has handed them over for these days.
create function account_row(wanted uuid, moment timestamptz) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.username, a.display_name, a.password_hash, a.enabled, a.locked_until, a.must_change_password, a.version, a.demo,
               coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'province', r.province_id, 'agency', r.agency_id,
                                                             'commune', r.commune_id,
                                                             'provinceCode', (select u.code from administrative_unit u where u.id = r.province_id),
                                                             'delegatedBy', r.delegator_id, 'delegatorName', r.delegator_name,
                                                             -- Read along with the province, never decided on.
                                                             'predecessors', (select coalesce(jsonb_agg(l), '[]') from unit_lineage(r.province_id) l
                                                                              where l <> r.province_id))
                                          order by r.delegator_id nulls first, r.id)
                         from (select own.id, own.role, own.province_id, own.agency_id, own.commune_id, null::uuid as delegator_id,
                                      null::text as delegator_name
                               from account_role own where own.account_id = a.id
                               union all
                               select distinct lent.id, lent.role, lent.province_id, lent.agency_id, lent.commune_id, d.account_id, d.account_name
                               from delegation d
                               join account giver on giver.id = d.account_id and giver.enabled
                               join account_role lent on lent.account_id = d.account_id and lent.role = 'APPROVER' and lent.province_id = d.province_id
                               where d.delegate_id = a.id
                                 and (moment at time zone 'Asia/Ho_Chi_Minh')::date between d.from_day and d.to_day
                                 and not exists (select from delegation_revocation v where v.delegation_id = d.id)) r), '[]')
        from account a where a.id = wanted;
    end;

create function account_by_name(wanted text, moment timestamptz) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select found.* from account a cross join lateral account_row(a.id, moment) found where a.username = lower(wanted);
    end;

-- Tokens are looked up by the hash of what was sent, never by the token itself.
create function account_by_token(wanted bytea, moment timestamptz) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select found.* from access_token t cross join lateral account_row(t.account_id, moment) found
        where t.token_hash = wanted and t.revoked_at is null and t.expires_at > moment;
    end;

-- Ten wrong passwords in a row close the account for fifteen minutes; a right one starts the count anew. True when this attempt
-- has closed it.
create function record_sign_in(wanted uuid, successful boolean, moment timestamptz) returns boolean
    language sql volatile security definer set search_path = public
    begin atomic
        -- Programs show their password with every request: one of them an hour is enough.
        insert into account_sign_in (account_id, last_at) select wanted, moment where successful
        on conflict (account_id) do update set last_at = excluded.last_at where account_sign_in.last_at < excluded.last_at - interval '1 hour';
        update account
        set failed_attempts = case when successful then 0 else (failed_attempts + 1) % 10 end,
            locked_until    = case when not successful and failed_attempts >= 9 then moment + interval '15 minutes' end
        where id = wanted and (not successful or failed_attempts > 0 or locked_until is not null)
        returning locked_until is not null;
    end;
