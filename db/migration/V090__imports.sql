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
