-- A task as worded: the cells of Phụ lục 01 verbatim, and the agencies that they name. Schedules are read from the wording each
-- time; what becomes of a task is kept below, step by step, and never changed. A session's decision gives tasks as well.
create table task (
    id                uuid primary key default uuidv7(),
    resolution_id     uuid references resolution,
    -- The decision of a session that it carries out, in place of a resolution.
    decision_id       uuid unique,
    -- A decision is known to those who read for the whole province and to the agency that it is given to.
    confined_to       uuid references agency,
    province_id       uuid not null references administrative_unit,
    position          int  not null,
    number            text not null,
    layer             text not null check (layer in ('ANNEX', 'BODY', 'DECISION')),
    content           text not null,
    printed_content   text,
    monitoring_text   text,
    lead_text         text,
    coordinating_text text,
    funding_text      text,
    deadline_text     text,
    -- The days between which a decision is to be carried out.
    begins_on         date,
    due_on            date,
    clause            text not null,
    note              text,
    folded            text not null,
    -- An amendment that drops the task ends it.
    ended_on          date,
    ended_by          uuid,
    unique (resolution_id, number),
    -- An amendment ends what a resolution asks for; a decision is called off by its own steps.
    check ((ended_on is null) = (ended_by is null) or decision_id is not null and ended_by is null),
    check (num_nonnulls(resolution_id, decision_id) = 1),
    check ((decision_id is null) = (confined_to is null)),
    check ((decision_id is null) = (layer <> 'DECISION')),
    check (num_nonnulls(decision_id, begins_on, due_on) in (0, 3)),
    check (begins_on <= due_on)
);
create index task_province on task (province_id);

create table task_agency (
    task_id     uuid not null references task on delete cascade,
    province_id uuid not null references administrative_unit,
    role        text not null check (role in ('MONITORING', 'LEAD', 'COORDINATING')),
    position    int  not null,
    agency_id   uuid not null references agency,
    primary key (task_id, role, position)
);
create index task_agency_agency on task_agency (agency_id);

create table task_funding (
    task_id     uuid not null references task on delete cascade,
    province_id uuid not null references administrative_unit,
    position    int  not null,
    source      text not null,
    primary key (task_id, position)
);

call open_to_province('task');
call open_to_province('task_agency');
call open_to_province('task_funding');

create policy confined on task as restrictive for select to cotmoc_app
    using (confined_to is null
           or province_id = any ((select scope_ids('app.overlook_provinces'))::uuid[]) or (select scope_everywhere('app.overlook_provinces'))
           or confined_to = any ((select scope_ids('app.agencies'))::uuid[])
           or confined_to = any ((select scope_ids('app.confirm_agencies'))::uuid[]));
create policy confined on task_agency as restrictive for select to cotmoc_app
    using (exists (select from task t where t.id = task_id));
-- Who records a decision gives the task that carries it out.
create policy give on task for insert to cotmoc_app
    with check (decision_id is not null
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from agency a where a.id = confined_to and a.province_id = task.province_id));
create policy give on task_agency for insert to cotmoc_app
    with check (exists (select from task t where t.id = task_id and t.decision_id is not null and t.province_id = task_agency.province_id)
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));

-- What somebody has said or decided of one occurrence of a task, each on top of the one before.
create table task_step (
    id             uuid primary key default uuidv7(),
    task_id        uuid        not null references task on delete cascade,
    province_id    uuid        not null references administrative_unit,
    -- Which of its times: ONCE, 2026, 2026-Q3, MIDTERM, END.
    occurrence     text        not null check (occurrence ~ '^(ONCE(-\d)?|\d{4}(-Q[1-4])?|MIDTERM|END)$'),
    revision       int         not null check (revision > 0),
    kind           text        not null check (kind in ('REPORT', 'PART', 'CONFIRM', 'RETURN', 'EXTEND', 'OVERRIDE', 'RELEASE')),
    -- For which agency it is reported or added; a commune adds its own part.
    agency_id      uuid references agency,
    commune_id     uuid references administrative_unit,
    standing       text check (standing in ('PREPARING', 'UNDER_WAY', 'DONE')),
    -- What was done, what is added, or why it is decided so.
    body           text        not null check (length(body) between 1 and 4000),
    product        text check (length(product) between 1 and 500),
    product_number text check (length(product_number) between 1 and 100),
    product_date   date,
    link           text check (link ~ '^https?://' and length(link) <= 500),
    difficulty     text check (length(difficulty) between 1 and 2000),
    proposal       text check (length(proposal) between 1 and 2000),
    due_before     date,
    due_after      date,
    state          text,
    on_behalf_of   text,
    illustrative   boolean     not null default false,
    form_id        uuid        not null,
    author_id      uuid        not null references account,
    author_name    text        not null,
    recorded_at    timestamptz not null,
    unique (task_id, occurrence, revision),
    unique (task_id, form_id),
    check ((kind = 'REPORT') = (standing is not null)),
    check ((kind = 'EXTEND') = (due_after is not null)),
    check (due_after > due_before),
    check ((kind = 'OVERRIDE') = (state is not null)),
    check (kind = 'REPORT' or num_nonnulls(product, product_number, product_date, difficulty, proposal) = 0),
    check (commune_id is null or kind = 'PART'),
    -- Nothing is done without a document or a product that shows it.
    check (standing <> 'DONE' or occurrence ~ 'Q' or num_nonnulls(product, product_number) > 0)
);
create index task_step_province on task_step (province_id);

-- A last day that an editor has set where the wording names none; the latest revision holds, and one without a day takes it back.
create table task_deadline (
    id           uuid primary key default uuidv7(),
    task_id      uuid        not null references task on delete cascade,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    due_on       date,
    reason       text        not null check (length(reason) between 1 and 2000),
    source       text        not null check (length(source) between 1 and 300),
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (task_id, revision),
    unique (task_id, form_id)
);

-- What an agency divides its task into: who does which part from when to when. The latest revision holds.
create table subtask (
    id           uuid primary key default uuidv7(),
    -- The same through all its revisions.
    subtask_id   uuid        not null,
    task_id      uuid        not null references task on delete cascade,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    content      text        not null check (length(content) between 1 and 1000),
    responsible  text        not null check (length(responsible) between 1 and 300),
    from_on      date        not null,
    to_on        date        not null,
    done_on      date,
    dropped      boolean     not null default false,
    illustrative boolean     not null default false,
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (subtask_id, revision),
    unique (task_id, form_id),
    check (from_on <= to_on)
);
create index subtask_task on subtask (task_id);

-- Which indicator a task serves, and why somebody says so; the latest revision of a pair holds.
create table task_indicator (
    id           uuid primary key default uuidv7(),
    task_id      uuid        not null references task on delete cascade,
    indicator_id uuid        not null references indicator,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    linked       boolean     not null,
    rationale    text        not null check (length(rationale) between 1 and 1000),
    illustrative boolean     not null default false,
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (task_id, indicator_id, revision),
    unique (task_id, form_id)
);
create index task_indicator_indicator on task_indicator (indicator_id);

-- Whether whoever asks reports for an agency that leads the task or has taken over from it, or for the whole of its province.
create function leads_task(wanted uuid) returns boolean
    language sql stable
    return exists (select from task t
                   where t.id = wanted
                     and (t.province_id = any (scope_ids('app.report_provinces')) or scope_everywhere('app.report_provinces')
                          or exists (select from task_agency x cross join agency_line(x.agency_id) one
                                     where x.task_id = t.id and x.role = 'LEAD' and one = any (scope_ids('app.agencies')))));

do $$
declare
    kept text;
begin
    foreach kept in array array ['task_step', 'task_deadline', 'subtask', 'task_indicator'] loop
        execute format('call close_table(%L)', kept);
        -- Read along with the task.
        execute format('create policy read on %I for select to cotmoc_app using (exists (select from task t where t.id = task_id))', kept);
        -- In one's own name, and in the task's own province.
        execute format('create policy own on %I as restrictive for insert to cotmoc_app with check ((author_id = (select scope_account()) or (select scope_purpose()) = ''system'') and exists (select from task t where t.id = task_id and t.province_id = %I.province_id))', kept, kept);
        execute format('create policy load on %I for insert to cotmoc_app with check ((select scope_purpose()) = ''system'')', kept);
        -- Append-only: no update and no delete is granted.
        execute format('grant select, insert on %I to cotmoc_app', kept);
    end loop;
end
$$;

-- Agencies speak for themselves and for those whose whole work they took over, communes add their own part; what stands for a
-- collective agency, for one that has ended or for none is the province's reporters' and editors'.
create policy report on task_step for insert to cotmoc_app
    with check (kind in ('REPORT', 'PART')
                and (province_id = any ((select scope_ids('app.report_provinces'))::uuid[])
                     or commune_id is null and agency_id = any ((select scope_ids('app.agencies'))::uuid[])
                     or kind = 'PART' and commune_id = any ((select scope_ids('app.communes'))::uuid[])
                     or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[])
                        and coalesce((select a.collective or a.valid_to is not null from agency a where a.id = agency_id), true))
                and (agency_id is null
                     or exists (select from task_agency x
                                where x.task_id = task_step.task_id and task_step.agency_id in (select agency_line(x.agency_id))
                                  and (x.role = 'LEAD' or kind = 'PART'))
                     or kind = 'PART' and exists (select from agency a where a.id = agency_id and a.province_id = task_step.province_id)));
-- Asked by a policy of the table that it reads, which cannot ask that table itself.
create function has_reported_on(wanted uuid, wanted_occurrence text, wanted_author uuid) returns boolean
    language sql stable security definer set search_path = public
    begin atomic
        select exists (select from task_step s
                       where s.task_id = wanted and s.occurrence = wanted_occurrence and s.kind = 'REPORT' and s.author_id = wanted_author);
    end;

-- Whether a leading agency has named a product since the work was last sent back.
create function has_standing_product(wanted uuid, wanted_occurrence text) returns boolean
    language sql stable security definer set search_path = public
    begin atomic
        select exists (select from task_step s
                       where s.task_id = wanted and s.occurrence = wanted_occurrence and s.kind = 'REPORT'
                         and num_nonnulls(s.product, s.product_number) > 0
                         and not exists (select from task_step r
                                         where r.task_id = s.task_id and r.occurrence = s.occurrence and r.kind = 'RETURN'
                                           and r.revision > s.revision));
    end;

-- Who follows the task decides; nobody on what he has reported himself.
create policy decide on task_step for insert to cotmoc_app
    with check (kind in ('CONFIRM', 'RETURN', 'EXTEND')
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces'))
                     or exists (select from task_agency x cross join agency_line(x.agency_id) one
                                where x.task_id = task_step.task_id and x.role = 'MONITORING'
                                  and one = any ((select scope_ids('app.confirm_agencies'))::uuid[])))
                and (kind <> 'CONFIRM'
                     or not has_reported_on(task_id, occurrence, author_id)));
-- A state is set by the office and the editors; done only what a product shows, and never by who has reported it.
create policy judge on task_step for insert to cotmoc_app
    with check (kind in ('OVERRIDE', 'RELEASE')
                and (state is null or state not in ('DONE_IN_TIME', 'DONE_LATE', 'DONE_UNDATED')
                     or has_standing_product(task_id, occurrence) and not has_reported_on(task_id, occurrence, author_id))
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces'))
                     or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));

create policy edit on task_deadline for insert to cotmoc_app
    with check (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')));
create policy keep on subtask for insert to cotmoc_app
    with check (leads_task(task_id) or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')));
create policy keep on task_indicator for insert to cotmoc_app
    with check ((leads_task(task_id) or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from task t join indicator i on i.id = indicator_id
                            where t.id = task_id and i.province_id = t.province_id
                              and (t.resolution_id is null or i.resolution_id = t.resolution_id)));

-- Days on which offices are closed though it is a weekday, or work though it is not, beyond the fixed days of the law.
create table holiday (
    day    date primary key,
    kind   text not null check (kind in ('OFF', 'WORKED')),
    name   text not null,
    source text not null
);
call open_to_every_scope('holiday');

-- Goes with remove_illustrative_values(): what a demonstration's roles have reported of tasks.
create function remove_illustrative_task_work() returns bigint
    language plpgsql security definer set search_path = public as $$
declare
    removed bigint;
begin
    delete from task_indicator where illustrative;
    delete from subtask where illustrative;
    delete from task_step where illustrative;
    get diagnostics removed = row_count;
    return removed;
end
$$;
revoke execute on function remove_illustrative_task_work() from public;
grant execute on function remove_illustrative_task_work() to cotmoc_app;
