-- The denominators that were known before a moment: of each year the latest value of the series that the indicator was bound to.
-- A binding without an author comes from the proofread files and has always been known.
create function denominators_known(wanted_indicator uuid, known_until timestamptz) returns table (year int, value numeric)
    language sql stable
    begin atomic
        select distinct on (v.year) v.year, v.value
        from (select * from concept_binding k where k.indicator_id = wanted_indicator and (k.author_id is null or k.recorded_at < known_until)
              order by k.revision desc limit 1) b
        join concept c on c.code = b.concept_code
        join reference_value v on v.series_code = coalesce(b.series_code, c.series_code)
            and (v.province_id is null or v.province_id = b.province_id) and v.recorded_at < known_until
        order by v.year, v.revision desc;
    end;

-- How large a difference must be before it means anything, and the natural limits of a value, as an editor has set them for an
-- indicator. Every change is a row of its own with its reason; it holds from its moment to the next one's. Without a tolerance the
-- rule of how the figure is come by holds.
create table tolerance (
    id           uuid primary key default uuidv7(),
    indicator_id uuid        not null references indicator,
    province_id  uuid        not null references administrative_unit,
    revision     int         not null check (revision > 0),
    epsilon      numeric check (epsilon >= 0),
    lower_limit  numeric,
    upper_limit  numeric,
    reason       text        not null check (length(reason) between 1 and 1000),
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (indicator_id, revision),
    check (lower_limit <= upper_limit)
);

call close_table('tolerance');
create policy read on tolerance for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on tolerance as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = tolerance.province_id));
create policy edit on tolerance for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
-- Append-only: no update and no delete is granted.
grant select, insert on tolerance to cotmoc_app;

-- What was believed of a promise after each change of an input, with the figures that led to it: written by whoever changed the
-- input, in the same transaction. A row holds until the next one; nothing is written where nothing has changed.
create table verdict_change (
    id             uuid primary key default uuidv7(),
    indicator_id   uuid        not null references indicator,
    province_id    uuid        not null references administrative_unit,
    -- The year that was looked at, the year that has a value, and the milestone that the verdict speaks of.
    as_of          int         not null,
    year           int         not null,
    milestone      int,
    verdict        text        not null,
    rule           text        not null,
    confidence     text        not null,
    position       text,
    outlook        text,
    value          numeric,
    plan           numeric,
    gap            numeric,
    ratio          numeric,
    pace           numeric,
    epsilon        numeric,
    -- The verdict for each milestone: {"2028": "AT_RISK", "2030": "BEHIND"}.
    milestones     jsonb       not null,
    -- The approved values with their revisions, the baseline and the targets.
    inputs         jsonb       not null,
    -- What tells this belief from another: nothing is written twice in a row.
    fingerprint    text        not null,
    method_version text        not null,
    cause          text        not null check (cause in ('ADOPTED', 'APPROVED', 'CORRECTED', 'AMENDED', 'TOLERANCE', 'REFERENCE', 'LINKING', 'BINDING',
                                                         'CALENDAR', 'METHOD', 'ALLOCATED')),
    -- Which value, document or setting it was.
    subject        text        not null,
    illustrative   boolean     not null,
    -- Nobody is the author of what the calendar or another version of the method has brought about.
    author_id      uuid references account,
    author_name    text        not null,
    recorded_at    timestamptz not null,
    check ((author_id is null) = (cause in ('CALENDAR', 'METHOD')))
);
create index verdict_change_indicator on verdict_change (indicator_id, recorded_at, id);

call close_table('verdict_change');
create policy read on verdict_change for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on verdict_change as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = verdict_change.province_id));
-- Whoever may change an input: approvers, editors, and administrators of the national series.
create policy keep on verdict_change for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces'))
                     or province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))
                     or (select scope_everywhere('app.admin'))));
create policy system on verdict_change for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
-- Append-only: no update and no delete is granted.
grant select, insert on verdict_change to cotmoc_app;

-- Takes the histories of some indicators for one transaction, always in one order, and tells what was believed last of each: whoever
-- comes next waits, and then judges from what the first has written.
create function take_verdicts(wanted uuid[])
    returns table (indicator_id uuid, fingerprint text, verdict text, confidence text, milestones jsonb, method_version text)
    language plpgsql volatile set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(w.id::text || '/verdict', 78))
    from (select distinct unnest(wanted) as id order by 1) w;
    return query select distinct on (c.indicator_id) c.indicator_id, c.fingerprint, c.verdict, c.confidence, c.milestones, c.method_version
                 from verdict_change c where c.indicator_id = any (wanted) order by c.indicator_id, c.recorded_at desc, c.id desc;
end
$$;

-- For which province it has been asked on which day (Asia/Ho_Chi_Minh) whether time alone has changed a verdict: by one instance,
-- however many there are, in the transaction that writes the answer.
create table verdict_look (
    province_id uuid not null references administrative_unit,
    day         date not null,
    primary key (province_id, day)
);

call close_table('verdict_look');
create policy system on verdict_look to cotmoc_app using ((select scope_purpose()) = 'system');
grant select, insert on verdict_look to cotmoc_app;
