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

-- An official list of units that an administrator has uploaded and not confirmed yet: a file, not units.
create table unit_list (
    id          uuid primary key default uuidv7(),
    account_id  uuid        not null references account,
    file_name   text        not null,
    content     bytea       not null check (length(content) <= 2097152),
    holds_from  date        not null,
    legal_basis text        not null check (length(legal_basis) between 1 and 300),
    uploaded_at timestamptz not null
);
create index unit_list_account on unit_list (account_id);

call close_table('unit_list');
create policy own on unit_list to cotmoc_app
    using (account_id = (select scope_account()) and (select scope_everywhere('app.admin')));
grant select, insert, delete on unit_list to cotmoc_app;

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
