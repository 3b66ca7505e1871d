create table audit_event (
    id           bigint generated always as identity primary key,
    happened_at  timestamptz not null,
    account_id   uuid,
    account_name text        not null,
    kind         text        not null,
    subject      text        not null,
    province_id  uuid references administrative_unit,
    details      jsonb       not null default '{}'
);
create index audit_event_subject on audit_event (subject, id);
create index audit_event_province on audit_event (province_id, id);

call close_table('audit_event');
create policy read on audit_event for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces')));
create policy append on audit_event for insert to cotmoc_app with check ((select scope_purpose()) is not null);
-- Append-only: no update and no delete is granted to anyone but the owner.
grant select, insert on audit_event to cotmoc_app;
