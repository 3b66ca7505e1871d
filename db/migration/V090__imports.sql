-- What has been read in already, and from which state of its files: unchanged files are not read again, and illustrative data
-- that was taken out does not come back.
create table import_state (
    name         text        primary key,
    content_hash text        not null,
    imported_at  timestamptz not null
);

call close_table('import_state');
create policy system on import_state to cotmoc_app using ((select scope_purpose()) = 'system');
grant select, insert, update on import_state to cotmoc_app;

-- A resolution's document between the moment it is sent and the moment somebody says yes or no to what was read in it. It is
-- nobody's but the sender's, one per draft, and is thrown away with the answer or after a day.
create table document_upload (
    draft_id    uuid        not null references draft on delete cascade,
    province_id uuid        not null references administrative_unit,
    uploaded_by uuid        not null,
    name        text        not null,
    content     bytea       not null,
    uploaded_at timestamptz not null,
    primary key (draft_id, uploaded_by)
);
call open_to_editors('document_upload');
