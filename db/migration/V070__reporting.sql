-- Every save and every step of the workflow is a row of its own, numbered within indicator, unit and year; a row is never
-- changed. The latest row is where the value stands, the latest APPROVED row is what leaders see.
create table report (
    id             uuid primary key default uuidv7(),
    indicator_id   uuid        not null references indicator,
    unit_id        uuid        not null references administrative_unit,
    province_id    uuid        not null references administrative_unit,
    -- Empty where no agency answers for the indicator and the province's own staff report on it.
    agency_id      uuid references agency,
    year           int         not null check (year between 2021 and 2035),
    -- 0 is the whole year.
    quarter        int         not null default 0 check (quarter between 0 and 4),
    revision       int         not null check (revision > 0),
    status         text        not null check (status in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'RETURNED', 'APPROVED')),
    maturity       text        not null check (maturity in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL', 'REVISED')),
    amount         numeric,
    numerator      numeric,
    denominator    numeric check (denominator > 0),
    stage          text check (stage in ('NOT_STARTED', 'PLANNED', 'UNDER_WAY', 'MOSTLY_DONE', 'COMPLETED')),
    level          numeric,
    missing_reason text check (missing_reason in ('NOT_DUE', 'NOT_OCCURRING', 'NO_SOURCE', 'NOT_APPLICABLE', 'CLEARED')),
    note           text,
    reason         text,
    illustrative   boolean     not null default false,
    author_id      uuid        not null references account,
    author_name    text        not null,
    recorded_at    timestamptz not null,
    -- Who entered what stands here, carried along through the steps of the workflow.
    entered_by     text        not null,
    entered_at     timestamptz not null,
    idempotency_key text,
    unique (indicator_id, unit_id, year, quarter, revision),
    unique (author_id, idempotency_key),
    -- Exactly one of: a number, a numerator with its denominator, a stage, or the reason why there is none.
    check (num_nonnulls(amount, numerator, stage, missing_reason) = 1),
    -- A numerator alone is divided by a value of its indicator's reference series.
    check (denominator is null or numerator is not null),
    check (status <> 'RETURNED' or reason is not null),
    check (missing_reason <> 'CLEARED' or status = 'DRAFT')
);
create index report_province_year on report (province_id, year);
create index report_agency_year on report (agency_id, year);
-- The province's own years, which every page of it reads, are few among the values of its communes.
create index report_own_years on report (unit_id, year) where quarter = 0;
create index report_own_figures on report (indicator_id, year, revision) where unit_id = province_id and quarter = 0;

call close_table('report');
create policy read_approved on report for select to cotmoc_app
    using (status = 'APPROVED'
           -- Approved figures of a province are for everybody who reads it, those of its communes not for each other.
           and (unit_id = province_id or unit_id = any ((select scope_ids('app.communes'))::uuid[])
                or province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces')))
           and (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces'))));
create policy read_submitted on report for select to cotmoc_app
    using (status <> 'DRAFT'
           and (province_id = any ((select scope_ids('app.review_provinces'))::uuid[]) or (select scope_everywhere('app.review_provinces'))));
-- Heads of agencies and communes read what has been sent for theirs.
create policy read_to_confirm on report for select to cotmoc_app
    using (status <> 'DRAFT'
           and (agency_id = any ((select scope_ids('app.confirm_agencies'))::uuid[]) or unit_id = any ((select scope_ids('app.confirm_communes'))::uuid[])));
create policy read_drafts on report for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.draft_provinces'))::uuid[]) or (select scope_everywhere('app.draft_provinces'))
           or agency_id = any ((select scope_ids('app.agencies'))::uuid[])
           or unit_id = any ((select scope_ids('app.communes'))::uuid[]));
-- Nobody reports for an indicator in the name of an agency that does not answer for it, or in another province's name.
create policy answerable on report as restrictive for insert to cotmoc_app
    with check ((select scope_purpose()) = 'system'
                or exists (select from indicator i
                           where i.id = indicator_id and i.province_id = report.province_id and i.advising_agency_id is not distinct from report.agency_id)
                   -- The province itself, or a commune of it.
                   and (unit_id = province_id
                        or exists (select from administrative_unit c join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                                   where c.id = unit_id and c.level = 'COMMUNE' and p.id = report.province_id)));
create policy write on report for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (agency_id = any ((select scope_ids('app.agencies'))::uuid[]) or province_id = any ((select scope_ids('app.report_provinces'))::uuid[])
                     or unit_id = any ((select scope_ids('app.communes'))::uuid[]))
                and status in ('DRAFT', 'SUBMITTED'));
create policy decide on report for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces')))
                and status in ('APPROVED', 'RETURNED'));
-- The first level says that a value is its own; only the provincial office makes it history.
create policy confirm on report for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (agency_id = any ((select scope_ids('app.confirm_agencies'))::uuid[]) or unit_id = any ((select scope_ids('app.confirm_communes'))::uuid[]))
                and status in ('CONFIRMED', 'RETURNED'));
create policy system on report for insert to cotmoc_app with check ((select scope_purpose()) = 'system');
-- Append-only: no update and no delete is granted.
grant select, insert on report to cotmoc_app;

-- What the checks had found when a value was sent, as its approver and its auditors see it later.
create table submission_finding (
    report_id   uuid not null references report on delete cascade,
    position    int  not null check (position > 0),
    province_id uuid not null references administrative_unit,
    check_code  text not null,
    severity    text not null check (severity in ('BLOCKS', 'NEEDS_REASON', 'INFORMS')),
    wording     text not null,
    -- What its sentence is filled with: numbers, texts and words, each with its kind in front.
    arguments   text not null,
    primary key (report_id, position)
);

call close_table('submission_finding');
-- Whoever sees the revision sees what was found on it.
create policy read on submission_finding for select to cotmoc_app using (exists (select from report r where r.id = report_id));
create policy write on submission_finding for insert to cotmoc_app
    with check (exists (select from report r where r.id = report_id and r.province_id = submission_finding.province_id
                        and r.author_id = (select scope_account()) and r.status = 'SUBMITTED'));
-- Append-only: no update and no delete is granted.
grant select, insert on submission_finding to cotmoc_app;

-- A closed year that has been opened again for corrections, until a day, with the reason.
create table period_reopening (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    year        int         not null check (year between 2021 and 2035),
    until       date        not null,
    reason      text        not null,
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null
);
create index period_reopening_year on period_reopening (province_id, year);

call close_table('period_reopening');
create policy read on period_reopening for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy write on period_reopening for insert to cotmoc_app
    with check (province_id = any ((select scope_ids('app.approve_provinces'))::uuid[]) or (select scope_everywhere('app.approve_provinces')));
grant select, insert on period_reopening to cotmoc_app;

-- The one command that takes the illustrative data out again. It touches nothing that a person has entered.
create function remove_illustrative_values() returns bigint
    language plpgsql security definer set search_path = public as $$
declare
    removed bigint;
begin
    delete from reference_effect e using reference_value v where v.id = e.value_id and v.illustrative;
    delete from reference_value where illustrative;
    delete from linking_value where illustrative;
    delete from allocation_part p using allocation a where a.id = p.allocation_id and a.illustrative;
    delete from allocation where illustrative;
    delete from collection_rule where illustrative;
    delete from verdict_change where illustrative;
    delete from report where illustrative;
    get diagnostics removed = row_count;
    return removed;
end
$$;
revoke execute on function remove_illustrative_values() from public;
grant execute on function remove_illustrative_values() to cotmoc_app;

-- The number of the latest revision, drafts that the asking person may not read included: a decision on an older one is stale.
create function latest_revision(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int default 0) returns int
    language sql stable security definer set search_path = public
    begin atomic
        select coalesce(max(revision), 0) from report
        where indicator_id = wanted_indicator and unit_id = wanted_unit and year = wanted_year and quarter = wanted_quarter;
    end;

-- Who has entered or sent what stands there: everybody who wrote since the last approval while the figure, the level or the
-- note was what it is now. What an approval has confirmed belongs to nobody any more.
create function standing_authors(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int) returns uuid[]
    language sql stable security definer set search_path = public
    begin atomic
        with own as (
            select r.* from report r
            where r.indicator_id = wanted_indicator and r.unit_id = wanted_unit and r.year = wanted_year and r.quarter = wanted_quarter
              and r.revision > coalesce((select max(a.revision) from report a
                                         where a.indicator_id = wanted_indicator and a.unit_id = wanted_unit and a.year = wanted_year
                                           and a.quarter = wanted_quarter and a.status = 'APPROVED'), 0)),
        present as (select * from own order by revision desc limit 1)
        select coalesce(array_agg(distinct o.author_id), '{}') from own o, present p
        where o.status in ('DRAFT', 'SUBMITTED')
          and (not exists (select from own s where s.revision >= o.revision
                           and (s.amount, s.numerator, s.denominator, s.stage, s.missing_reason)
                               is distinct from (p.amount, p.numerator, p.denominator, p.stage, p.missing_reason))
               or p.level is not null and not exists (select from own s where s.revision >= o.revision and s.level is distinct from p.level)
               or p.note is not null and not exists (select from own s where s.revision >= o.revision and s.note is distinct from p.note));
    end;

-- Takes a value for one transaction: whoever comes next waits, and then sees what the first has written (every statement in here
-- looks anew). Tells the latest revision, whether one was ever approved, what the author has written with the same key, who may
-- not decide on what stands there, whether the first level is asked, and the days of the period that it belongs to
-- (campaign_of, standing with the campaigns).
create function take_report(wanted_indicator uuid, wanted_unit uuid, wanted_year int, wanted_quarter int,
                            wanted_author uuid, wanted_key text,
                            out latest int, out approved boolean, out repeated uuid, out authors uuid[], out two_levels boolean,
                            out opens_on date, out due_on date, out closes_on date, out locked boolean, out extended_until date,
                            out asked text)
    language plpgsql volatile security definer set search_path = public as $$
declare
    promise record;
begin
    -- Single values go side by side; whoever brings in many of an indicator at once (take_reports) goes alone.
    perform pg_advisory_xact_lock_shared(hashtextextended(wanted_indicator::text, -1));
    perform pg_advisory_xact_lock(hashtextextended(wanted_indicator::text || wanted_unit::text, wanted_year * 10 + wanted_quarter));
    if wanted_key is not null then
        -- Two requests with one key wait for each other, even where they speak of different values.
        perform pg_advisory_xact_lock(hashtextextended(wanted_author::text || '/' || wanted_key, 0));
        select r.id into repeated from report r where r.author_id = wanted_author and r.idempotency_key = wanted_key;
    end if;
    latest := latest_revision(wanted_indicator, wanted_unit, wanted_year, wanted_quarter);
    approved := exists (select from report r where r.indicator_id = wanted_indicator and r.unit_id = wanted_unit
                        and r.year = wanted_year and r.quarter = wanted_quarter and r.status = 'APPROVED');
    authors := standing_authors(wanted_indicator, wanted_unit, wanted_year, wanted_quarter);
    select i.province_id, i.advising_agency_id into promise from indicator i where i.id = wanted_indicator;
    two_levels := needs_confirmation(wanted_indicator, wanted_unit, wanted_year, wanted_quarter);
    select c.opens_on, c.due_on, c.closes_on, c.locked, c.extended_until into opens_on, due_on, closes_on, locked, extended_until
    from campaign_of(promise.province_id, wanted_unit, promise.advising_agency_id, wanted_year, wanted_quarter) c;
    -- In which form a commune, or a quarter, is asked for this value.
    asked := unit_asked(wanted_indicator, wanted_unit, wanted_year, wanted_quarter);
end
$$;
