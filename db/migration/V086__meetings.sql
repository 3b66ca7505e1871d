-- Sessions of a province's Standing Committee: the papers as they were when the session was opened, the decisions taken, and what
-- became of them. Rows are added and never changed.

-- Read by those who read for the whole province, not for an agency or a commune alone.
create table meeting (
    id           uuid primary key default uuidv7(),
    province_id  uuid        not null references administrative_unit,
    held_on      date        not null,
    title        text        not null check (length(title) between 1 and 300),
    -- The year looked at, and the day on which that was known.
    as_of        int         not null check (as_of between 2000 and 2100),
    known_on     date        not null,
    illustrative boolean     not null,
    -- What the papers showed, in both languages, letter for letter as it was hashed.
    snapshot     text        not null,
    sha256       text        not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    -- The form that it came from: sent twice, it is kept once.
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    opened_at    timestamptz not null,
    unique (province_id, form_id),
    unique (province_id, held_on, title)
);

create table meeting_decision (
    id           uuid primary key default uuidv7(),
    meeting_id   uuid        not null references meeting,
    province_id  uuid        not null references administrative_unit,
    -- Repeated here for the agency, which reads its decisions and not the session.
    held_on      date        not null,
    title        text        not null,
    number       int         not null check (number > 0),
    content      text        not null check (length(content) between 1 and 2000),
    agency_id    uuid        not null references agency,
    due_on       date        not null,
    indicator_id uuid references indicator,
    task_id      uuid references task,
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (meeting_id, number),
    unique (meeting_id, form_id),
    check (due_on >= held_on)
);
create index meeting_decision_province on meeting_decision (province_id, held_on desc);
create index meeting_decision_agency on meeting_decision (agency_id);
-- The task that carries a decision out is given with it.
alter table task add foreign key (decision_id) references meeting_decision;

-- That a decision is called off, or on again, step by step; how far it is its task says.
create table meeting_decision_step (
    id           uuid primary key default uuidv7(),
    decision_id  uuid        not null references meeting_decision,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    state        text        not null check (state in ('OPEN', 'CANCELLED')),
    note         text        not null check (length(note) between 1 and 2000),
    document     text check (length(document) between 1 and 200),
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (decision_id, revision),
    unique (decision_id, form_id)
);

call close_table('meeting');
call close_table('meeting_decision');
call close_table('meeting_decision_step');

create policy read on meeting for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.overlook_provinces'))::uuid[]) or (select scope_everywhere('app.overlook_provinces')));
create policy write on meeting for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));

create policy read on meeting_decision for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.overlook_provinces'))::uuid[]) or (select scope_everywhere('app.overlook_provinces'))
           or agency_id = any ((select scope_ids('app.agencies'))::uuid[])
           or agency_id = any ((select scope_ids('app.confirm_agencies'))::uuid[]));
create policy write on meeting_decision for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from meeting m
                            where m.id = meeting_id and m.province_id = meeting_decision.province_id
                              and m.held_on = meeting_decision.held_on and m.title = meeting_decision.title)
                and exists (select from agency a where a.id = agency_id and a.province_id = meeting_decision.province_id)
                and (indicator_id is null or exists (select from indicator i where i.id = indicator_id and i.province_id = meeting_decision.province_id))
                and (task_id is null or exists (select from task t where t.id = task_id and t.province_id = meeting_decision.province_id)));

create policy read on meeting_decision_step for select to cotmoc_app
    using (exists (select from meeting_decision d where d.id = decision_id));
-- Editors decide on it; the agency says how far it is on the task.
create policy write on meeting_decision_step for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from meeting_decision d where d.id = decision_id and d.province_id = meeting_decision_step.province_id));
grant select, insert on meeting, meeting_decision, meeting_decision_step to cotmoc_app;

-- The task of a decision ends with it and is on again with it; nobody else changes a task. It says of the task what the decision's own
-- steps say, so that whoever calls it changes nothing by it.
create function follow_decision(wanted uuid) returns void
    language sql volatile security definer set search_path = public
    begin atomic
        update task t
        set ended_on = case when s.state = 'CANCELLED' then (s.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date end
        from (select x.state, x.recorded_at from meeting_decision_step x where x.decision_id = wanted order by x.revision desc limit 1) s
        where t.decision_id = wanted;
    end;
