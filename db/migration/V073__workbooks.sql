-- Takes all values of some indicators for one transaction, in the order given, which is everybody's: whoever saves a single one
-- of them waits (take_report), and comes before or after the whole.
create function take_reports(wanted_indicators uuid[]) returns void
    language plpgsql volatile as $$
declare
    wanted uuid;
begin
    foreach wanted in array wanted_indicators loop
        perform pg_advisory_xact_lock(hashtextextended(wanted::text, -1));
    end loop;
end
$$;

-- The numbers of the latest revisions, and whether one was ever approved, drafts that the asking person may not read included.
create function latest_reports(wanted_indicators uuid[], wanted_years int[])
    returns table (indicator_id uuid, unit_id uuid, year int, quarter int, latest int, approved boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select r.indicator_id, r.unit_id, r.year, r.quarter, max(r.revision), bool_or(r.status = 'APPROVED')
        from report r where r.indicator_id = any (wanted_indicators) and r.year = any (wanted_years)
        group by r.indicator_id, r.unit_id, r.year, r.quarter;
    end;

-- A file with values between the moment it is sent and the moment it is written or forgotten. It is nobody's but the sender's.
create table workbook_import (
    id          uuid primary key default uuidv7(),
    account_id  uuid        not null references account,
    file_name   text        not null check (length(file_name) <= 200),
    size        bigint      not null,
    -- RECEIVED, then checked (CHECKED, FAULTY or UNUSABLE), then written (WRITTEN).
    state       text        not null check (state in ('RECEIVED', 'CHECKED', 'FAULTY', 'UNUSABLE', 'WRITING', 'WRITTEN')),
    rows_read   bigint      not null default 0,
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    faulty      bigint      not null default 0,
    refusal     text,
    received_at timestamptz not null,
    -- Whoever works on it says so; where nobody has for a while, somebody else takes over.
    worked_at   timestamptz not null,
    finished_at timestamptz
);
create index workbook_import_account on workbook_import (account_id, received_at);
call close_table('workbook_import');
create policy own on workbook_import to cotmoc_app using (account_id = (select scope_account()));
grant select, insert, update, delete on workbook_import to cotmoc_app;

-- The file itself, a megabyte at a time: no size of it has to fit into memory.
create table workbook_piece (
    import_id uuid  not null references workbook_import on delete cascade,
    place     int   not null,
    content   bytea not null,
    primary key (import_id, place)
);
call close_table('workbook_piece');
create policy own on workbook_piece to cotmoc_app
    using (exists (select from workbook_import i where i.id = import_id and i.account_id = (select scope_account())));
grant select, insert, delete on workbook_piece to cotmoc_app;

-- What is wrong with it, cell by cell: the first thousand; workbook_import counts all.
create table workbook_fault (
    import_id  uuid  not null references workbook_import on delete cascade,
    place      int   not null,
    fault      jsonb not null,
    primary key (import_id, place)
);
call close_table('workbook_fault');
create policy own on workbook_fault to cotmoc_app
    using (exists (select from workbook_import i where i.id = import_id and i.account_id = (select scope_account())));
grant select, insert, delete on workbook_fault to cotmoc_app;
