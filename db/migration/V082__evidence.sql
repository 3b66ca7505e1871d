-- Files as evidence of reported values, and of what agencies report on tasks. A file belongs to the value's place (indicator, unit,
-- period) and to the revision that stood there when it was attached; whoever reads a later revision reads the file along with it. Or
-- it belongs to one step of a task. Rows are added and never changed.

-- Each content once per province, by its hash: in chunks below, or as a file of that name in the folder.
create table evidence_content (
    province_id uuid        not null references administrative_unit,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null check (size > 0),
    stored_in   text        not null check (stored_in in ('DATABASE', 'FOLDER')),
    stored_at   timestamptz not null,
    primary key (province_id, sha256),
    unique (province_id, sha256, size)
);

create table evidence_chunk (
    province_id uuid  not null,
    sha256      text  not null,
    number      int   not null check (number >= 0),
    bytes       bytea not null check (length(bytes) > 0),
    primary key (province_id, sha256, number),
    foreign key (province_id, sha256) references evidence_content
);
-- Office files, pictures and PDF are compressed already.
alter table evidence_chunk alter column bytes set storage external;

create table evidence (
    id            uuid primary key default uuidv7(),
    indicator_id  uuid references indicator,
    unit_id       uuid references administrative_unit,
    province_id   uuid        not null references administrative_unit,
    -- Who answers for the indicator, or who has spoken of the task; empty where nobody in particular does.
    agency_id     uuid references agency,
    year          int check (year between 2021 and 2035),
    quarter       int default 0 check (quarter between 0 and 4),
    -- In place of a value: a step of a task, with the commune whose part it is.
    task_id       uuid,
    occurrence    text,
    commune_id    uuid references administrative_unit,
    -- Of a value the latest revision when the file was attached, 0 where nothing had been entered yet; of a task the step itself.
    revision      int         not null check (revision >= 0),
    file_name     text        not null check (length(file_name) between 1 and 150),
    kind          text        not null check (kind in ('PDF', 'DOCX', 'XLSX', 'PNG', 'JPG')),
    sha256        text        not null,
    size          bigint      not null,
    scan          text        not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    number_symbol text check (length(number_symbol) between 1 and 100),
    document_date date,
    title         text check (length(title) between 1 and 500),
    illustrative  boolean     not null default false,
    author_id     uuid        not null references account,
    author_name   text        not null,
    attached_at   timestamptz not null,
    check (num_nonnulls(indicator_id, unit_id, year, quarter) = case when task_id is null then 4 else 0 end),
    check (num_nonnulls(task_id, occurrence) in (0, 2)),
    check (commune_id is null or task_id is not null),
    foreign key (task_id, occurrence, revision) references task_step (task_id, occurrence, revision),
    foreign key (province_id, sha256, size) references evidence_content (province_id, sha256, size)
);
create index evidence_slot on evidence (indicator_id, unit_id, year, quarter);
create index evidence_task on evidence (task_id, occurrence, revision);
create index evidence_content_used on evidence (province_id, sha256);

-- A file that whoever reports has taken back, and why; its bytes stay.
create table evidence_withdrawal (
    evidence_id  uuid primary key references evidence,
    province_id  uuid        not null references administrative_unit,
    -- The latest revision when it was taken back.
    revision     int         not null check (revision >= 0),
    reason       text        not null check (length(reason) between 1 and 1000),
    author_id    uuid        not null references account,
    author_name  text        not null,
    withdrawn_at timestamptz not null
);

-- Asked by the policy of the files, which cannot ask a table whose own policy asks back.
create function evidence_withdrawn_at(wanted uuid) returns int
    language sql stable security definer set search_path = public
    begin atomic
        select revision from evidence_withdrawal where evidence_id = wanted;
    end;

call close_table('evidence');
-- Those who read the drafts of the value.
create policy read_drafts on evidence for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.draft_provinces'))::uuid[]) or (select scope_everywhere('app.draft_provinces'))
           or agency_id = any ((select scope_ids('app.agencies'))::uuid[])
           or unit_id = any ((select scope_ids('app.communes'))::uuid[])
           or commune_id = any ((select scope_ids('app.communes'))::uuid[]));
-- Everybody else reads what stood beside a revision that they may read: attached before it, and not taken back before it.
create policy read_with_value on evidence for select to cotmoc_app
    using (exists (select from report r
                   where r.indicator_id = evidence.indicator_id and r.unit_id = evidence.unit_id
                     and r.year = evidence.year and r.quarter = evidence.quarter
                     and (r.revision > evidence.revision
                          or r.revision = evidence.revision and r.status not in ('DRAFT', 'RETURNED'))
                     and r.revision <= coalesce(evidence_withdrawn_at(evidence.id), r.revision)));
-- Of a task: those who work on it, follow it or decide on it at once; whoever else reads the task once it is confirmed, or where
-- nobody confirms, as with a sign of life each quarter.
create policy read_with_step on evidence for select to cotmoc_app
    using (task_id is not null
           and exists (select from task t where t.id = task_id)
           and (author_id = (select scope_account())
                or province_id = any ((select scope_ids('app.approve_provinces'))::uuid[])
                or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))
                or exists (select from task_agency x cross join agency_line(x.agency_id) one
                           where x.task_id = evidence.task_id
                             and (one = any ((select scope_ids('app.agencies'))::uuid[])
                                  or one = any ((select scope_ids('app.confirm_agencies'))::uuid[])))
                or occurrence ~ 'Q'
                or evidence_withdrawn_at(evidence.id) is null
                   and exists (select from task_step s
                               where s.task_id = evidence.task_id and s.occurrence = evidence.occurrence and s.kind = 'CONFIRM'
                                 and s.revision > evidence.revision)));
create policy answerable on evidence as restrictive for insert to cotmoc_app
    with check (task_id is not null
                or exists (select from indicator i
                        where i.id = indicator_id and i.province_id = evidence.province_id
                          and i.advising_agency_id is not distinct from evidence.agency_id)
                and (unit_id = province_id
                     or exists (select from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                                where c.id = unit_id and c.level = 'COMMUNE' and p.id = evidence.province_id))
                -- What is approved gets no file without a new revision.
                and revision = latest_revision(indicator_id, unit_id, year, quarter)
                and not exists (select from report r
                                where r.indicator_id = evidence.indicator_id and r.unit_id = evidence.unit_id
                                  and r.year = evidence.year and r.quarter = evidence.quarter
                                  and r.revision = evidence.revision and r.status = 'APPROVED'));
-- Beside what the agency or commune has said itself, and nothing more once that is confirmed.
create policy answerable_step on evidence as restrictive for insert to cotmoc_app
    with check (task_id is null
                or exists (select from task_step s
                           where s.task_id = evidence.task_id and s.occurrence = evidence.occurrence and s.revision = evidence.revision
                             and s.kind in ('REPORT', 'PART') and s.province_id = evidence.province_id
                             and s.agency_id is not distinct from evidence.agency_id and s.commune_id is not distinct from evidence.commune_id)
                   and not exists (select from task_step s
                                   where s.task_id = evidence.task_id and s.occurrence = evidence.occurrence and s.kind = 'CONFIRM'
                                     and s.revision > evidence.revision));
create policy write on evidence for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (agency_id = any ((select scope_ids('app.agencies'))::uuid[]) or province_id = any ((select scope_ids('app.report_provinces'))::uuid[])
                     or unit_id = any ((select scope_ids('app.communes'))::uuid[])
                     or commune_id = any ((select scope_ids('app.communes'))::uuid[])
                     or task_id is not null and province_id = any ((select scope_ids('app.edit_provinces'))::uuid[])
                        and coalesce((select a.collective or a.valid_to is not null from agency a where a.id = agency_id), true)));
grant select, insert on evidence to cotmoc_app;

call close_table('evidence_withdrawal');
create policy read on evidence_withdrawal for select to cotmoc_app
    using (exists (select from evidence e where e.id = evidence_id));
create policy write on evidence_withdrawal for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and exists (select from evidence e
                            where e.id = evidence_id and e.province_id = evidence_withdrawal.province_id
                              and (e.agency_id = any ((select scope_ids('app.agencies'))::uuid[]) or e.province_id = any ((select scope_ids('app.report_provinces'))::uuid[])
                                   or e.unit_id = any ((select scope_ids('app.communes'))::uuid[]) or e.commune_id = any ((select scope_ids('app.communes'))::uuid[])
                                   or e.task_id is not null and e.province_id = any ((select scope_ids('app.edit_provinces'))::uuid[])
                                      and coalesce((select a.collective or a.valid_to is not null from agency a where a.id = e.agency_id), true))
                              and case when e.task_id is null then
                                  evidence_withdrawal.revision = latest_revision(e.indicator_id, e.unit_id, e.year, e.quarter)
                                  -- What an approved value rests on stays.
                                  and not exists (select from report r
                                                  where r.indicator_id = e.indicator_id and r.unit_id = e.unit_id and r.year = e.year and r.quarter = e.quarter
                                                    and r.status = 'APPROVED' and r.revision > e.revision)
                              else
                                  evidence_withdrawal.revision = e.revision
                                  -- And so does what a confirmation rests on.
                                  and not exists (select from task_step s
                                                  where s.task_id = e.task_id and s.occurrence = e.occurrence and s.kind = 'CONFIRM'
                                                    and s.revision > e.revision)
                              end));
grant select, insert on evidence_withdrawal to cotmoc_app;

-- The bytes are for those who may read a file that consists of them.
call close_table('evidence_content');
create policy read on evidence_content for select to cotmoc_app
    using (exists (select from evidence e where e.province_id = evidence_content.province_id and e.sha256 = evidence_content.sha256));
grant select on evidence_content to cotmoc_app;

call close_table('evidence_chunk');
create policy read on evidence_chunk for select to cotmoc_app
    using (exists (select from evidence e where e.province_id = evidence_chunk.province_id and e.sha256 = evidence_chunk.sha256));
create policy write on evidence_chunk for insert to cotmoc_app
    with check (exists (select from evidence e where e.province_id = evidence_chunk.province_id and e.sha256 = evidence_chunk.sha256
                        and e.author_id = (select scope_account())));
grant select, insert on evidence_chunk to cotmoc_app;

-- Takes a content into a province's store, one person after the other: 'DATABASE' or 'FOLDER' where it lies already, 'FULL' where
-- it does not fit any more, else 'NEW'. It looks at all of the province's contents, those that the person may not see included.
create function keep_evidence_content(wanted_province uuid, wanted_sha256 text, wanted_size bigint, wanted_store text,
                                      quota bigint, kept_at timestamptz) returns text
    language plpgsql volatile security definer set search_path = public as $$
declare
    present text;
begin
    perform pg_advisory_xact_lock(hashtextextended('evidence/' || wanted_province, 0));
    select c.stored_in into present from evidence_content c where c.province_id = wanted_province and c.sha256 = wanted_sha256;
    if found then
        return present;
    end if;
    if wanted_size + (select coalesce(sum(c.size), 0) from evidence_content c where c.province_id = wanted_province) > quota then
        return 'FULL';
    end if;
    insert into evidence_content (province_id, sha256, size, stored_in, stored_at)
    values (wanted_province, wanted_sha256, wanted_size, wanted_store, kept_at);
    return 'NEW';
end
$$;
revoke execute on function keep_evidence_content(uuid, text, bigint, text, bigint, timestamptz) from public;
grant execute on function keep_evidence_content(uuid, text, bigint, text, bigint, timestamptz) to cotmoc_app;

-- Goes with remove_illustrative_values(): what a demonstration's roles have attached, and the bytes that nothing else consists of.
create function remove_illustrative_evidence() returns bigint
    language plpgsql security definer set search_path = public as $$
declare
    removed bigint;
begin
    -- A file that shows what was invented goes with it.
    delete from evidence_withdrawal w using evidence e left join task_step s using (task_id, occurrence, revision)
        where e.id = w.evidence_id and (e.illustrative or s.illustrative);
    delete from evidence e where e.illustrative
        or exists (select from task_step s where s.task_id = e.task_id and s.occurrence = e.occurrence and s.revision = e.revision and s.illustrative);
    get diagnostics removed = row_count;
    delete from evidence_chunk k where not exists (select from evidence e where e.province_id = k.province_id and e.sha256 = k.sha256);
    delete from evidence_content c where not exists (select from evidence e where e.province_id = c.province_id and e.sha256 = c.sha256);
    return removed;
end
$$;
revoke execute on function remove_illustrative_evidence() from public;
grant execute on function remove_illustrative_evidence() to cotmoc_app;
