-- Under whose name a province's documents go out, in the form of the Party or of the state. Every change is a revision of its own;
-- the latest counts. What is empty has not been set, and documents print dots for it: names of signers are typed by the province.
create table document_setting (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    form        text        not null check (form in ('PARTY', 'STATE')),
    revision    int         not null check (revision > 0),
    parent_body text        not null check (length(parent_body) <= 200),
    body        text        not null check (length(body) <= 200),
    symbol      text        not null check (length(symbol) <= 40),
    place       text        not null check (length(place) <= 100),
    authority   text        not null check (length(authority) <= 200),
    position    text        not null check (length(position) <= 200),
    signer      text        not null check (length(signer) <= 100),
    recipients  text        not null check (length(recipients) <= 2000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (province_id, form, revision)
);

call close_table('document_setting');
create policy read on document_setting for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy edit on document_setting for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
-- Append-only: no update and no delete is granted.
grant select, insert on document_setting to cotmoc_app;

-- A file that somebody holds, told from its hash by whoever reads the province it was taken from, or has taken it: when, from where, by
-- which kinds of role; by whom only for those who read the trail. The trail itself stays closed to everybody else.
create index audit_event_export on audit_event ((details ->> 'sha256')) where kind = 'export.made';
create function export_on_record(file_hash text)
    returns table (happened_at timestamptz, file text, place text, account_name text, roles text[])
    language sql stable security definer set search_path = public
    begin atomic
        select e.happened_at, e.details ->> 'file', coalesce(e.place, ''),
            case when e.province_id = any (scope_ids('app.audit_provinces')) or scope_everywhere('app.audit_provinces') then e.account_name end,
            coalesce((select array_agg(distinct r.role order by r.role) from account_role r where r.account_id = e.account_id), '{}')
        from audit_event e
        where e.kind = 'export.made' and e.details ->> 'sha256' = file_hash
          and (e.account_id = scope_account() or e.province_id = any (scope_ids('app.provinces')) or scope_everywhere('app.provinces'))
        order by e.id
        limit 1;
    end;
revoke execute on function export_on_record(text) from public;
grant execute on function export_on_record(text) to cotmoc_app;
