-- The auditors' desk: what they weigh as risk, the samples they draw, what they find, what the agencies answer, and who had access
-- to what. It has tables of its own, writes to no other, and rows are added and never changed.

-- What one grade of each risk weighs in a province, from a moment on; without a row the portal's own table holds.
create table risk_weighting (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    revision    int         not null check (revision > 0),
    weights     text        not null check (weights ~ '^([A-Z_]+=[0-9]{1,2} ?)+$'),
    reason      text        not null check (length(reason) between 1 and 1000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (province_id, revision)
);

-- Under whose name a province's working papers go out: the inspecting body, not the province. The latest revision counts; what is
-- empty is not set, and papers print dots for it.
create table inspecting_body (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    revision    int         not null check (revision > 0),
    parent_body text        not null check (length(parent_body) <= 200),
    body        text        not null check (length(body) <= 200),
    symbol      text        not null check (length(symbol) <= 40),
    place       text        not null check (length(place) <= 100),
    authority   text        not null check (length(authority) <= 200),
    position    text        not null check (length(position) <= 200),
    signer      text        not null check (length(signer) <= 100),
    recipients  text        not null check (length(recipients) <= 2000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (province_id, revision)
);

create table inspection (
    id           uuid primary key default uuidv7(),
    province_id  uuid        not null references administrative_unit,
    title        text        not null check (length(title) between 1 and 300),
    purpose      text        not null check (length(purpose) between 1 and 2000),
    from_day     date        not null,
    to_day       date        not null,
    form_id      uuid        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    unique (province_id, form_id),
    check (from_day <= to_day)
);
create index inspection_province on inspection (province_id, recorded_at desc);

-- Who works on it: only they note, find, judge answers and conclude.
create table inspection_member (
    inspection_id uuid not null references inspection,
    account_id    uuid not null references account,
    account_name  text not null,
    province_id   uuid not null references administrative_unit,
    primary key (inspection_id, account_id)
);

-- Concluded once, with what it came to.
create table inspection_conclusion (
    inspection_id uuid primary key references inspection,
    province_id   uuid        not null references administrative_unit,
    words         text        not null check (length(words) between 1 and 4000),
    author_id     uuid        not null references account,
    author_name   text        not null,
    recorded_at   timestamptz not null
);

create table sample (
    id            uuid primary key default uuidv7(),
    inspection_id uuid        not null references inspection,
    province_id   uuid        not null references administrative_unit,
    number        int         not null check (number > 0),
    -- Empty where the sample is of all resolutions or of all agencies.
    resolution_id uuid references resolution,
    agency_id     uuid references agency,
    from_year     int         not null,
    to_year       int         not null,
    communes      boolean     not null,
    -- The population is what had been approved until then.
    known_at      timestamptz not null,
    wanted        int         not null check (wanted between 1 and 500),
    top           int         not null check (top between 0 and wanted),
    seed          bigint      not null check (seed >= 0),
    -- Whether the portal made the seed up or a person has brought it.
    seed_given    boolean     not null,
    method        int         not null check (method > 0),
    weights       text        not null,
    population    text        not null,
    size          int         not null check (size >= 0),
    sha256        text        not null check (sha256 = encode(sha256(convert_to(population, 'UTF8')), 'hex')),
    illustrative  boolean     not null,
    form_id       uuid        not null,
    author_id     uuid        not null references account,
    author_name   text        not null,
    recorded_at   timestamptz not null,
    unique (inspection_id, number),
    unique (inspection_id, form_id),
    check (from_year <= to_year)
);
-- Long and read only where it is checked.
alter table sample alter column population set storage external;

-- What was drawn, as it stood then: it says the same when the figure has been corrected since.
create table sample_item (
    sample_id     uuid not null references sample,
    position      int  not null check (position > 0),
    inspection_id uuid not null references inspection,
    province_id   uuid not null references administrative_unit,
    name          text not null,
    chosen        text not null check (chosen in ('RISK', 'LOT')),
    points        int  not null check (points >= 0),
    risks         text not null,
    indicator_id  uuid not null references indicator,
    unit_id       uuid not null references administrative_unit,
    agency_id     uuid references agency,
    year          int  not null,
    quarter       int  not null,
    revision      int  not null,
    amount        numeric,
    numerator     numeric,
    denominator   numeric,
    stage         text,
    entered_by    text        not null,
    entered_at    timestamptz not null,
    approved_by   text        not null,
    approved_at   timestamptz not null,
    evidence      int         not null,
    primary key (sample_id, position),
    unique (sample_id, name)
);

-- What an auditor saw when looking at an item, each note on top of the last one.
create table sample_note (
    id            uuid primary key default uuidv7(),
    sample_id     uuid        not null,
    position      int         not null,
    inspection_id uuid        not null references inspection,
    province_id   uuid        not null references administrative_unit,
    revision      int         not null check (revision > 0),
    checked       boolean     not null,
    words         text        not null check (length(words) between 1 and 4000),
    form_id       uuid        not null,
    author_id     uuid        not null references account,
    author_name   text        not null,
    recorded_at   timestamptz not null,
    foreign key (sample_id, position) references sample_item,
    unique (sample_id, position, revision),
    unique (sample_id, position, form_id)
);

-- A finding is issued when it is recorded: the agency reads it from then on, and nothing else of the inspection.
create table finding (
    id            uuid primary key default uuidv7(),
    inspection_id uuid        not null references inspection,
    province_id   uuid        not null references administrative_unit,
    -- Repeated here for the agency, which does not read the inspection.
    title         text        not null,
    agency_id     uuid        not null references agency,
    -- Counted for the whole inspection: papers and letters name a finding by it alone.
    number        int         not null check (number > 0),
    severity      text        not null check (severity in ('MINOR', 'MATERIAL', 'SERIOUS')),
    words         text        not null check (length(words) between 1 and 4000),
    -- What it is about: a value that was drawn, a task, a frozen review, or what the words say.
    sample_id     uuid,
    position      int,
    indicator_id  uuid references indicator,
    task_id       uuid references task,
    review_id     uuid references review,
    subject       text        not null,
    due_on        date        not null,
    form_id       uuid        not null,
    author_id     uuid        not null references account,
    author_name   text        not null,
    recorded_at   timestamptz not null,
    foreign key (sample_id, position) references sample_item,
    unique (inspection_id, number),
    unique (inspection_id, form_id),
    check (num_nonnulls(sample_id, position) in (0, 2))
);
create index finding_province on finding (province_id, recorded_at desc);
create index finding_agency on finding (agency_id, due_on);

create table finding_step (
    id          uuid primary key default uuidv7(),
    finding_id  uuid        not null references finding,
    province_id uuid        not null references administrative_unit,
    revision    int         not null check (revision > 0),
    state       text        not null check (state in ('ANSWERED', 'ACCEPTED', 'REJECTED', 'CLOSED')),
    words       text        not null check (length(words) between 1 and 4000),
    document    text check (length(document) between 1 and 200),
    -- Until when the agency is asked again.
    due_on      date,
    form_id     uuid        not null,
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (finding_id, revision),
    unique (finding_id, form_id),
    check ((state = 'REJECTED') = (due_on is not null))
);

-- A review of who has access, as the list was on that day, signed by whoever reviewed it.
create table access_review (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    accounts    int         not null,
    noticed     int         not null,
    snapshot    text        not null,
    sha256      text        not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    words       text        not null check (length(words) between 1 and 4000),
    form_id     uuid        not null,
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    unique (province_id, form_id)
);
create index access_review_province on access_review (province_id, recorded_at desc);

-- Read by the auditors of the province alone.
create procedure open_to_auditors(opened regclass)
    language plpgsql as $$
begin
    call close_table(opened);
    execute format('create policy read on %s for select to cotmoc_app using (province_id = any ((select scope_ids(''app.audit_provinces''))::uuid[]) or (select scope_everywhere(''app.audit_provinces'')))', opened);
    execute format('create policy audited on %s as restrictive for insert to cotmoc_app with check (province_id = any ((select scope_ids(''app.audit_provinces''))::uuid[]) or (select scope_everywhere(''app.audit_provinces'')))', opened);
    execute format('grant select, insert on %s to cotmoc_app', opened);
end
$$;
call open_to_auditors('risk_weighting');
call open_to_auditors('inspecting_body');
call open_to_auditors('inspection');
call open_to_auditors('inspection_member');
call open_to_auditors('inspection_conclusion');
call open_to_auditors('sample');
call open_to_auditors('sample_item');
call open_to_auditors('sample_note');
call close_table('finding');
call close_table('finding_step');
call close_table('access_review');

-- Whether the person works on an inspection of that province that is not concluded yet.
create function inspects(wanted uuid, province uuid) returns boolean
    language sql stable
    return exists (select from inspection_member m where m.inspection_id = wanted and m.province_id = province and m.account_id = scope_account())
           and not exists (select from inspection_conclusion c where c.inspection_id = wanted);

create policy write on risk_weighting for insert to cotmoc_app with check (author_id = (select scope_account()));
create policy write on inspecting_body for insert to cotmoc_app with check (author_id = (select scope_account()));
create policy write on inspection for insert to cotmoc_app with check (author_id = (select scope_account()));
-- Named by whoever opens the inspection.
create policy write on inspection_member for insert to cotmoc_app
    with check (exists (select from inspection i where i.id = inspection_id and i.province_id = inspection_member.province_id
                        and i.author_id = (select scope_account())));
create policy write on inspection_conclusion for insert to cotmoc_app
    with check (author_id = (select scope_account()) and inspects(inspection_id, province_id));
create policy write on sample for insert to cotmoc_app
    with check (author_id = (select scope_account()) and inspects(inspection_id, province_id));
create policy write on sample_item for insert to cotmoc_app
    with check (inspects(inspection_id, province_id)
                and exists (select from sample s where s.id = sample_id and s.inspection_id = sample_item.inspection_id
                            and s.author_id = (select scope_account())));
create policy write on sample_note for insert to cotmoc_app
    with check (author_id = (select scope_account()) and inspects(inspection_id, province_id)
                and exists (select from sample s where s.id = sample_id and s.inspection_id = sample_note.inspection_id));

-- Auditors, the agency that it is addressed to, and who reads for the whole province.
create policy read on finding for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))
           or province_id = any ((select scope_ids('app.overlook_provinces'))::uuid[]) or (select scope_everywhere('app.overlook_provinces'))
           or agency_id = any ((select scope_ids('app.agencies'))::uuid[])
           or agency_id = any ((select scope_ids('app.confirm_agencies'))::uuid[]));
create policy write on finding for insert to cotmoc_app
    with check (author_id = (select scope_account()) and inspects(inspection_id, province_id)
                and exists (select from inspection i where i.id = inspection_id and i.title = finding.title)
                and exists (select from agency a where a.id = agency_id and a.province_id = finding.province_id)
                and (sample_id is null or exists (select from sample_item s where s.sample_id = finding.sample_id and s.position = finding.position
                                                  and s.inspection_id = finding.inspection_id))
                and (indicator_id is null or exists (select from indicator i where i.id = indicator_id and i.province_id = finding.province_id))
                and (task_id is null or exists (select from task t where t.id = task_id and t.province_id = finding.province_id))
                and (review_id is null or exists (select from review r where r.id = review_id and r.province_id = finding.province_id)));
create policy read on finding_step for select to cotmoc_app using (exists (select from finding f where f.id = finding_id));
-- The agency answers; the auditors of the inspection judge.
create policy write on finding_step for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and exists (select from finding f where f.id = finding_id and f.province_id = finding_step.province_id
                            and case when state = 'ANSWERED' then f.agency_id = any ((select scope_ids('app.agencies'))::uuid[])
                                                                  or f.agency_id = any ((select scope_ids('app.confirm_agencies'))::uuid[])
                                     else exists (select from inspection_member m
                                                  where m.inspection_id = f.inspection_id and m.account_id = (select scope_account())) end));

create policy read on access_review for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))
           or (select scope_everywhere('app.admin')));
create policy write on access_review for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces'))
                     or (select scope_everywhere('app.admin'))));
grant select, insert on finding, finding_step, access_review to cotmoc_app;

-- Who can be a member: the open accounts that audit the province, by name, for those who audit it themselves.
create function auditors_of(wanted_province uuid) returns table (id uuid, display_name text)
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.display_name from account a
        where a.enabled
          and (wanted_province = any (scope_ids('app.audit_provinces')) or scope_everywhere('app.audit_provinces'))
          and exists (select from account_role r where r.account_id = a.id and r.role = 'AUDITOR'
                      and (r.province_id is null or r.province_id = wanted_province))
        order by a.display_name collate "vi-x-icu", a.username;
    end;

-- Who can do what in a province at a moment: its own roles, those that hold everywhere, those lent for the day, when each account
-- last signed in and what tokens it has; for auditors of the province and for administrators. Roles elsewhere are not told.
create function access_in(wanted uuid, moment timestamptz)
    returns table (id uuid, username text, display_name text, enabled boolean, locked boolean, created_at timestamptz,
                   last_sign_in timestamptz, roles jsonb, tokens int, tokens_until timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.username, a.display_name, a.enabled, coalesce(a.locked_until > moment, false), a.created_at, s.last_at,
               (select jsonb_agg(jsonb_build_object('role', h.role, 'everywhere', h.everywhere, 'agencyId', h.agency_id, 'communeId', h.commune_id,
                                                    'place', coalesce(g.name, u.full_name), 'lentBy', h.lent_by, 'until', h.until)
                                 order by h.lent_by nulls first, h.role, g.name, u.full_name)
                from (select r.role, r.province_id is null as everywhere, r.agency_id, r.commune_id, null::text as lent_by, null::date as until
                      from account_role r where r.account_id = a.id and (r.province_id = wanted or r.province_id is null)
                      union all
                      select 'APPROVER', false, lent.agency_id, lent.commune_id, d.account_name, d.to_day
                      from delegation d
                      join account giver on giver.id = d.account_id and giver.enabled
                      join account_role lent on lent.account_id = d.account_id and lent.role = 'APPROVER' and lent.province_id = d.province_id
                      where d.delegate_id = a.id and d.province_id = wanted
                        and (moment at time zone 'Asia/Ho_Chi_Minh')::date between d.from_day and d.to_day
                        and not exists (select from delegation_revocation v where v.delegation_id = d.id)) h
                left join agency g on g.id = h.agency_id
                left join administrative_unit u on u.id = h.commune_id),
               (select count(*)::int from access_token t where t.account_id = a.id and t.revoked_at is null and t.expires_at > moment),
               (select max(t.expires_at) from access_token t where t.account_id = a.id and t.revoked_at is null and t.expires_at > moment)
        from account a left join account_sign_in s on s.account_id = a.id
        where (wanted = any (scope_ids('app.audit_provinces')) or scope_everywhere('app.audit_provinces') or scope_everywhere('app.admin'))
          and (exists (select from account_role r where r.account_id = a.id and (r.province_id = wanted or r.province_id is null))
               or exists (select from delegation d where d.delegate_id = a.id and d.province_id = wanted
                          and (moment at time zone 'Asia/Ho_Chi_Minh')::date between d.from_day and d.to_day
                          and not exists (select from delegation_revocation v where v.delegation_id = d.id)))
        order by a.display_name collate "vi-x-icu", a.username;
    end;

-- Whether anybody signs in for the agency: a finding that nobody can read here has to be sent on paper.
create function is_reached(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from account_role r join account a on a.id = r.account_id where r.agency_id = wanted and a.enabled)
$$;
