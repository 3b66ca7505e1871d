-- A question to the agency that answers for an indicator, about figures or verdicts that contradict each other.
create table contradiction_question (
    id           uuid primary key default uuidv7(),
    province_id  uuid        not null references administrative_unit,
    indicator_id uuid        not null references indicator,
    agency_id    uuid        not null references agency,
    kind         text        not null check (kind in ('ESTIMATES_ONLY', 'CHILD_WORSE', 'COMMUNES_DIFFER', 'JUMP_WITHOUT_TASK', 'TASKS_DONE')),
    year         int         not null check (year between 2000 and 2100),
    -- What the page said when the question was asked: figures change, the question stays about these.
    finding      text        not null check (length(finding) between 1 and 4000),
    question     text        not null check (length(question) between 1 and 4000),
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null
);
create index contradiction_question_newest on contradiction_question (province_id, recorded_at desc, id desc);

-- What was said since: answered by the agency, asked again, or settled by those who asked.
create table contradiction_reply (
    id          uuid primary key default uuidv7(),
    question_id uuid        not null references contradiction_question,
    province_id uuid        not null references administrative_unit,
    place       int         not null check (place > 0),
    kind        text        not null check (kind in ('ANSWER', 'AGAIN', 'SETTLED')),
    words       text        not null check (length(words) between 1 and 4000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (question_id, place)
);

call close_table('contradiction_question');
call close_table('contradiction_reply');
-- Read by everybody who reads the communes' figures of the province; a commune's own staff have no part in it.
create policy read on contradiction_question for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces')));
create policy read on contradiction_reply for select to cotmoc_app
    using (exists (select from contradiction_question q where q.id = question_id));
create policy write on contradiction_question for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces')))
                and exists (select from indicator i where i.id = indicator_id and i.province_id = contradiction_question.province_id
                            and i.advising_agency_id = contradiction_question.agency_id));
-- Only the agency that was asked answers; whoever reads for the whole province may ask again or settle.
create policy write on contradiction_reply for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and exists (select from contradiction_question q
                            where q.id = question_id and q.province_id = contradiction_reply.province_id
                              and (kind <> 'ANSWER' or q.agency_id = any ((select scope_ids('app.agencies'))::uuid[])
                                   or q.province_id = any ((select scope_ids('app.report_provinces'))::uuid[]))));
-- Auditors read the questions and ask none: they find, on a desk of their own.
create policy not_by_auditors on contradiction_question as restrictive for insert to cotmoc_app
    with check (not (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))));
create policy not_by_auditors on contradiction_reply as restrictive for insert to cotmoc_app
    with check (not (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))));
-- Append-only: no update and no delete is granted.
grant select, insert on contradiction_question, contradiction_reply to cotmoc_app;
