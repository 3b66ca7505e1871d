-- One log (decision 60). Some events say in the portal's own words what has happened (kind and subject), others say what triggers
-- have seen happen to rows (V099); the transaction is what they have in common.
create table audit_event (
    id           bigint generated always as identity primary key,
    -- The database's own clock: nobody who writes through the portal can set it.
    happened_at  timestamptz not null default clock_timestamp(),
    account_id   uuid                 default coalesce(nullif(current_setting('app.actor', true), '')::uuid, scope_account()),
    account_name text        not null,
    -- Who signed in to the database, whatever account a transaction says that it works for.
    login        text        not null default session_user,
    origin       text        not null default coalesce(nullif(current_setting('app.origin', true), ''), 'HAND')
                             check (origin in ('PAGE', 'API', 'IMPORT', 'JOB', 'MIGRATION', 'HAND')),
    place        text                 default nullif(current_setting('app.place', true), ''),
    -- The network of the person's machine, not the machine (decision 60).
    address      text                 default nullif(current_setting('app.address', true), ''),
    kind         text        not null,
    subject      text        not null,
    -- Points nowhere on purpose: the trail outlives what it speaks of.
    province_id  uuid,
    details      jsonb       not null default '{}',
    before       jsonb,
    after        jsonb,
    reason       text                 default nullif(current_setting('app.reason', true), ''),
    txid         xid8        not null default pg_current_xact_id()
);
create index audit_event_subject on audit_event (subject text_pattern_ops, id);
create index audit_event_province on audit_event (province_id, id);
create index audit_event_account on audit_event (account_name, id);
create index audit_event_txid on audit_event (txid, id);
create index audit_event_day on audit_event using brin (happened_at);

-- An event's place in the chain: its own hash, and the hash of that and everything before it.
create table audit_link (
    position    bigint primary key check (position > 0),
    event_id    bigint not null unique,
    province_id uuid,
    -- Another transaction than the one that wrote the event has written it anew before it was sealed.
    touched     boolean not null,
    body        bytea  not null,
    hash        bytea  not null
);

-- What was sealed at once: everything that had been written by transactions below the horizon and was not sealed before.
create table audit_batch (
    number         bigint primary key check (number > 0),
    first_position bigint      not null,
    last_position  bigint      not null check (last_position >= first_position - 1),
    last_event     bigint      not null,
    head           bytea       not null,
    previous       bytea       not null,
    root           bytea       not null,
    horizon        xid8        not null,
    txid           xid8        not null,
    -- Transactions count anew where a copy of the database was brought to another server.
    era            int         not null,
    sealed_at      timestamptz not null
);

-- The greatest number that a checkpoint has left under: a file of checkpoints that is empty although one has left was taken away.
create table audit_let_out (
    one    boolean primary key default true check (one),
    number bigint not null check (number > 0)
);

call close_table('audit_event');
call close_table('audit_link');
call close_table('audit_batch');
call close_table('audit_let_out');
create policy read on audit_event for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces')));
create policy append on audit_event for insert to cotmoc_app with check ((select scope_purpose()) is not null);
create policy read on audit_link for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces')));
-- Checkpoints are there to be printed: whoever works with the portal may read them.
create policy read on audit_batch for select to cotmoc_app using ((select scope_purpose()) is not null);
create policy read on audit_let_out for select to cotmoc_app using ((select scope_purpose()) is not null);
-- Append-only: no update and no delete is granted to anyone but the owner. When, by which login and in which transaction is not the
-- portal's to say.
grant select, insert (account_id, account_name, kind, subject, province_id, details, before, after, reason) on audit_event to cotmoc_app;
grant select on audit_link, audit_batch, audit_let_out to cotmoc_app;

-- All that an event says but its number, in one form. Verification spells the same out for itself.
create function audit_body(e audit_event) returns bytea
    language sql stable as $$
    select sha256(convert_to(jsonb_build_array(
        (extract(epoch from e.happened_at) * 1000000)::bigint, e.account_id, e.account_name, e.login, e.origin, e.place, e.address,
        e.kind, e.subject, e.province_id, e.details, e.before, e.after, e.reason, e.txid::text)::text, 'UTF8'))
$$;

-- Seals what finished transactions have written and nobody has sealed, in whole transactions and about `most` events at a time; null
-- while another session seals. Nobody who writes events ever waits for it. Where nothing was written for a while an empty batch
-- says so: what is put in later with an earlier time is recognised by it.
create function seal_trail(most int, quiet interval) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    last audit_batch;
    present pg_snapshot;
    low xid8;
    high xid8;
    cut xid8;
    head bytea;
    place bigint;
    number bigint;
    ended bigint;
    era int;
    sealed timestamptz := clock_timestamp();
    one record;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('trail', 40)) then
        return null;
    end if;
    select * into last from audit_batch b order by b.number desc limit 1;
    present := pg_current_snapshot();
    high := pg_snapshot_xmin(present);
    low := case when last.horizon is null or last.horizon > pg_snapshot_xmax(present) then '0'::xid8 else last.horizon end;
    select e.txid into cut from audit_event e where e.txid >= low and e.txid < high order by e.txid, e.id offset most limit 1;
    if cut is null then
        cut := high;
    elsif not exists (select from audit_event e where e.txid >= low and e.txid < cut) then
        cut := coalesce((select min(e.txid) from audit_event e where e.txid > cut and e.txid < high), high);
    end if;
    place := coalesce(last.last_position, 0);
    head := coalesce(last.head, sha256(''));
    ended := coalesce(last.last_event, 0);
    -- The row itself knows which transaction wrote it last (xmin). A hand may have written in a savepoint, which counts by itself: what
    -- says that it is a hand's needs no second sign.
    for one in select e.id, e.province_id, audit_body(e) as body,
                   e.origin <> 'HAND' and e.xmin::text::numeric <> e.txid::text::numeric % 4294967296 as touched
               from audit_event e
               where e.txid >= low and e.txid < cut and not exists (select from audit_link l where l.event_id = e.id) order by e.id loop
        place := place + 1;
        ended := greatest(ended, one.id);
        head := sha256(head || int8send(one.id) || one.body || case when one.touched then '\x01'::bytea else ''::bytea end);
        insert into audit_link values (place, one.id, one.province_id, one.touched, one.body, head);
    end loop;
    if place > coalesce(last.last_position, 0) or last.number is null or last.sealed_at < sealed - quiet then
        number := coalesce(last.number, 0) + 1;
        era := coalesce(last.era, 1) + (last.horizon is not null and low = '0'::xid8 and last.horizon > pg_snapshot_xmax(present))::int;
        insert into audit_batch
        select number, coalesce(last.last_position, 0) + 1, place, ended, head, coalesce(last.root, sha256('')),
            sha256(coalesce(last.root, sha256('')) || head || convert_to(
                -- All that verification relies on: two hashes of one length, then whole numbers with a stroke between them.
                concat_ws('/', number, coalesce(last.last_position, 0) + 1, place, ended, (extract(epoch from sealed) * 1000000)::bigint,
                    cut::text, pg_current_xact_id()::text, era), 'UTF8')),
            cut, pg_current_xact_id(), era, sealed;
    end if;
    return place - coalesce(last.last_position, 0);
end
$$;
revoke execute on function seal_trail(int, interval) from public;
grant execute on function seal_trail(int, interval) to cotmoc_app;

-- The greatest number that an event was ever given here: a database that has been set back gives smaller ones than were sealed.
create function last_event_number() returns bigint
    language sql volatile security definer set search_path = public, pg_temp as $$
    select coalesce(pg_sequence_last_value('audit_event_id_seq'), 0)
$$;
revoke execute on function last_event_number() from public;
grant execute on function last_event_number() to cotmoc_app;

-- A checkpoint has left; the number never falls.
create function note_let_out(let_out bigint) returns void
    language sql volatile security definer set search_path = public, pg_temp as $$
    insert into audit_let_out (number) values (let_out)
    on conflict (one) do update set number = greatest(audit_let_out.number, excluded.number)
$$;
revoke execute on function note_let_out(bigint) from public;
grant execute on function note_let_out(bigint) to cotmoc_app;
