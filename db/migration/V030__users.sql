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
call close_table('access_token');
create policy own on account for select to cotmoc_app
    using (id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy change on account to cotmoc_app
    using (id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy own on account_role for select to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy change on account_role to cotmoc_app
    using ((select scope_purpose()) = 'system' or (select scope_everywhere('app.admin')));
create policy own on access_token to cotmoc_app
    using (account_id = (select scope_account()) or (select scope_purpose()) = 'system');
grant select, insert, update on account, access_token to cotmoc_app;
grant select, insert, delete on account_role to cotmoc_app;

-- Signing in happens before any scope exists; these functions are the only way to an account then, and by exact key only.
create type signed_in as (
    id uuid, username text, display_name text, password_hash text, enabled boolean, locked_until timestamptz,
    must_change_password boolean, version int, demo boolean, roles jsonb
);

create function account_row(wanted uuid) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.username, a.display_name, a.password_hash, a.enabled, a.locked_until, a.must_change_password, a.version, a.demo,
               coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'province', r.province_id, 'agency', r.agency_id,
                                                             'commune', r.commune_id,
                                                             'provinceCode', (select u.code from administrative_unit u where u.id = r.province_id),
                                                             -- Read along with the province, never decided on.
                                                             'predecessors', (select coalesce(jsonb_agg(l), '[]') from unit_lineage(r.province_id) l
                                                                              where l <> r.province_id)) order by r.id)
                         from account_role r where r.account_id = a.id), '[]')
        from account a where a.id = wanted;
    end;

create function account_by_name(wanted text) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select found.* from account a cross join lateral account_row(a.id) found where a.username = lower(wanted);
    end;

-- Tokens are looked up by the hash of what was sent, never by the token itself.
create function account_by_token(wanted bytea, moment timestamptz) returns setof signed_in
    language sql stable security definer set search_path = public
    begin atomic
        select found.* from access_token t cross join lateral account_row(t.account_id) found
        where t.token_hash = wanted and t.revoked_at is null and t.expires_at > moment;
    end;

-- Ten wrong passwords in a row close the account for fifteen minutes; a right one starts the count anew. True when this attempt
-- has closed it.
create function record_sign_in(wanted uuid, successful boolean, moment timestamptz) returns boolean
    language sql volatile security definer set search_path = public
    begin atomic
        update account
        set failed_attempts = case when successful then 0 else (failed_attempts + 1) % 10 end,
            locked_until    = case when not successful and failed_attempts >= 9 then moment + interval '15 minutes' end
        where id = wanted and (not successful or failed_attempts > 0 or locked_until is not null)
        returning locked_until is not null;
    end;
