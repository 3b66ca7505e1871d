-- What the communes of a province come to, indicator by indicator and period by period, from approved figures alone. The rows are
-- kept by whatever changes them, in the same statement: a value, a decision about what communes report, a commune, the kind of an
-- indicator. Nobody else writes, so a row can never be older than what it was counted from (see rollup_deviation).
create table rollup (
    indicator_id   uuid    not null references indicator on delete cascade,
    province_id    uuid    not null references administrative_unit,
    year           int     not null,
    quarter        int     not null check (quarter between 0 and 4),
    -- The revision of the rule that asks for it.
    rule           int     not null,
    units          int     not null,
    figures        int     not null,
    none           int     not null,
    not_applicable int     not null,
    amount         numeric not null,
    numerator      numeric not null,
    denominator    numeric not null,
    meets          int     not null,
    -- The communes that have given nothing that counts, by id.
    missing        uuid[]  not null,
    -- Of a year: how many communes are there in each quarter.
    in_quarters    int[]   not null,
    primary key (indicator_id, year, quarter)
);
create index rollup_province on rollup (province_id, year, quarter);

call close_table('rollup');
-- For whom the figures of all communes are.
create policy read on rollup for select to cotmoc_app
    using ((province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')))
           and (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces'))));
grant select on rollup to cotmoc_app;

-- The decision of collection_rules_in for one indicator, found by its index however many others there are.
create function collection_rule_of(wanted uuid, of_year int, of_quarter int) returns setof collection_rule
    language sql stable
    begin atomic
        select * from collection_rule
        where indicator_id = wanted and (from_year, case when of_quarter = 0 then 0 else from_quarter end) <= (of_year, of_quarter)
        order by revision desc limit 1;
    end;

-- What each commune that is asked gives for a period (quarter 0 is the year), of all communes or of some of them; `without` leaves
-- revisions out, as if they had not been written. What has been sent and is not decided may be taken with it.
create function commune_answers(wanted uuid[], of_year int, of_quarter int, submitted boolean, of_units uuid[], without uuid[])
    returns table (indicator_id uuid, province_id uuid, rule int, unit_id uuid, fits boolean, missing_reason text, amount numeric,
                   numerator numeric, denominator numeric, meets boolean, quarters int[])
    language sql stable
    begin atomic
        select r.indicator_id, r.province_id, r.revision, c.id, v.fits, a.missing_reason,
            case when v.fits then a.amount end, case when v.fits then a.numerator end, case when v.fits then a.denominator end,
            v.fits and case r.meeting
                when 'AT_LEAST' then coalesce(a.amount, a.numerator * 100 / a.denominator) >= r.threshold
                when 'AT_MOST' then coalesce(a.amount, a.numerator * 100 / a.denominator) <= r.threshold
                else a.stage = 'COMPLETED' end,
            a.quarters
        from collection_rules_in(of_year, of_quarter) r
        join indicator i on i.id = r.indicator_id
        cross join lateral communes_in(r.province_id, r.reporters, of_year, of_quarter) c
        cross join lateral (
            with figure as (
                -- A reason that says neither that nothing occurs nor that the commune is not concerned is no answer yet.
                select * from (
                    select distinct on (f.quarter) f.quarter, f.amount, f.numerator, f.denominator, f.stage, f.missing_reason from report f
                    where f.indicator_id = r.indicator_id and f.unit_id = c.id and f.year = of_year and (of_quarter = 0 or f.quarter = of_quarter)
                      and f.unit_id <> f.province_id and f.id <> all (without)
                      and (f.status = 'APPROVED'
                           or submitted and f.status in ('SUBMITTED', 'CONFIRMED')
                              and not exists (select from report x where x.indicator_id = f.indicator_id and x.unit_id = f.unit_id and x.year = f.year
                                              and x.quarter = f.quarter and x.revision > f.revision and x.status = 'RETURNED'))
                    order by f.quarter desc, f.revision desc) latest
                where latest.missing_reason is null or latest.missing_reason in ('NOT_OCCURRING', 'NOT_APPLICABLE')
            ), taken as (
                -- What closes the year goes before its quarters; the last of them stands for the year of what is no flow.
                select * from figure where quarter = of_quarter or quarter = 4 and i.kind <> 'FLOW'
                order by quarter <> of_quarter limit 1
            )
            select case when t.quarter is not null then t.amount when i.kind = 'FLOW' and q.number = 4 then q.amount end as amount,
                t.numerator, t.denominator, t.stage,
                case when t.quarter is not null then t.missing_reason
                     when i.kind = 'FLOW' and q.number = 4 and q.amount is null then 'NOT_OCCURRING' end as missing_reason,
                case when of_quarter = 0 then coalesce(q.quarters, '{}') else '{}' end as quarters
            from (select count(*) as number, sum(s.amount) as amount, array_agg(s.quarter) as quarters from figure s where s.quarter > 0) q
            left join taken t on true
        ) a
        cross join lateral (
            select case r.roll_up
                when 'SUM' then a.amount is not null
                when 'RATIO' then a.numerator is not null and a.denominator is not null
                when 'NONE' then num_nonnulls(a.amount, a.numerator, a.stage) > 0
                else case when r.meeting in ('STAGE', 'YES') then a.stage is not null else num_nonnulls(a.amount, a.denominator) > 0 end
                end as fits
        ) v
        where r.indicator_id = any (wanted) and r.frequency is not null and (of_quarter = 0 or r.frequency = 'QUARTERLY')
          and (of_units is null or c.id = any (of_units));
    end;

-- The roll-ups of a period, counted from the figures; a province without a commune in the period has none.
create function rollups_of(wanted uuid[], of_year int, of_quarter int, submitted boolean) returns setof rollup
    language sql stable
    begin atomic
        select a.indicator_id, a.province_id, of_year, of_quarter, a.rule, count(*)::int, (count(*) filter (where a.fits))::int,
            (count(*) filter (where not a.fits and a.missing_reason = 'NOT_OCCURRING'))::int,
            (count(*) filter (where not a.fits and a.missing_reason = 'NOT_APPLICABLE'))::int,
            trim_scale(coalesce(sum(a.amount), 0)), trim_scale(coalesce(sum(a.numerator), 0)), trim_scale(coalesce(sum(a.denominator), 0)),
            (count(*) filter (where a.meets))::int,
            coalesce(array_agg(a.unit_id order by a.unit_id) filter (where not a.fits and a.missing_reason is null), '{}'),
            array[(count(*) filter (where 1 = any (a.quarters)))::int, (count(*) filter (where 2 = any (a.quarters)))::int,
                  (count(*) filter (where 3 = any (a.quarters)))::int, (count(*) filter (where 4 = any (a.quarters)))::int]
        from commune_answers(wanted, of_year, of_quarter, submitted, null, '{}') a
        group by a.indicator_id, a.province_id, a.rule;
    end;

-- Whoever changes what roll-ups are counted from takes them first, always in one order: whoever comes next waits, and then counts
-- what the first has written. A change of communes takes all of a province, so it waits for every value and every value for it.
create procedure take_rollups(indicators uuid[])
    language plpgsql security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(p.province_id::text || '/rollups', 79))
    from (select distinct province_id from indicator where id = any (indicators) order by 1) p;
    perform pg_advisory_xact_lock(hashtextextended(i.id::text || '/rollup', 79))
    from (select distinct unnest(indicators) as id order by 1) i;
end
$$;

-- Counts the rows of one indicator and year anew. They are kept from the first approved figure of a commune on.
create procedure count_rollups(wanted uuid, of_year int)
    -- Planning what is counted takes longer than counting it.
    language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
    delete from rollup where indicator_id = wanted and year = of_year;
    if exists (select from report f where f.indicator_id = wanted and f.year = of_year and f.unit_id <> f.province_id and f.status = 'APPROVED') then
        insert into rollup select k.* from generate_series(0, 4) q, rollups_of(array[wanted], of_year, q, false) k;
    end if;
end
$$;

-- One approved value moves the rows that it is in by what its commune gives now less what it gave without it.
create procedure move_rollups(wanted uuid, unit uuid, of_year int, of_quarter int, written uuid)
    language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
    update rollup k
    set figures = k.figures + m.figures, none = k.none + m.none, not_applicable = k.not_applicable + m.not_applicable,
        amount = trim_scale(k.amount + m.amount), numerator = trim_scale(k.numerator + m.numerator),
        denominator = trim_scale(k.denominator + m.denominator), meets = k.meets + m.meets,
        missing = case when m.missing then array(select u from unnest(array_remove(k.missing, unit) || unit) u order by u)
                       else array_remove(k.missing, unit) end,
        in_quarters = array[k.in_quarters[1] + m.first, k.in_quarters[2] + m.second, k.in_quarters[3] + m.third, k.in_quarters[4] + m.fourth]
    from (
        select p.quarter, coalesce(sum(s.sign) filter (where a.fits), 0) as figures,
            coalesce(sum(s.sign) filter (where not a.fits and a.missing_reason = 'NOT_OCCURRING'), 0) as none,
            coalesce(sum(s.sign) filter (where not a.fits and a.missing_reason = 'NOT_APPLICABLE'), 0) as not_applicable,
            coalesce(sum(s.sign * a.amount), 0) as amount, coalesce(sum(s.sign * a.numerator), 0) as numerator,
            coalesce(sum(s.sign * a.denominator), 0) as denominator, coalesce(sum(s.sign) filter (where a.meets), 0) as meets,
            coalesce(bool_or(not a.fits and a.missing_reason is null) filter (where s.sign = 1), false) as missing,
            coalesce(sum(s.sign) filter (where 1 = any (a.quarters)), 0) as first,
            coalesce(sum(s.sign) filter (where 2 = any (a.quarters)), 0) as second,
            coalesce(sum(s.sign) filter (where 3 = any (a.quarters)), 0) as third,
            coalesce(sum(s.sign) filter (where 4 = any (a.quarters)), 0) as fourth
        from unnest(case when of_quarter = 0 then array[0] else array[of_quarter, 0] end) as p (quarter)
        cross join (values (1, array[]::uuid[]), (-1, array[written])) as s (sign, without)
        cross join lateral commune_answers(array[wanted], of_year, p.quarter, false, array[unit], s.without) a
        group by p.quarter
    ) m
    where k.indicator_id = wanted and k.year = of_year and k.quarter = m.quarter;
end
$$;

-- What has been written to, or taken out of, the values: one value is moved, many are counted.
create function keep_rollups() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    indicators uuid[];
    number bigint;
    one record;
begin
    select count(*), array_agg(distinct f.indicator_id) into number, indicators
    from moved f where f.status = 'APPROVED' and f.unit_id <> f.province_id;
    if number = 0 then return null; end if;
    call take_rollups(indicators);
    if number = 1 and tg_op = 'INSERT' then
        select f.* into one from moved f where f.status = 'APPROVED' and f.unit_id <> f.province_id;
        if exists (select from rollup k where k.indicator_id = one.indicator_id and k.year = one.year) then
            call move_rollups(one.indicator_id, one.unit_id, one.year, one.quarter, one.id);
            return null;
        end if;
    end if;
    for one in select distinct f.indicator_id, f.year from moved f where f.status = 'APPROVED' and f.unit_id <> f.province_id loop
        call count_rollups(one.indicator_id, one.year);
    end loop;
    return null;
end
$$;
create trigger rolled_up after insert on report referencing new table as moved for each statement execute function keep_rollups();
create trigger rolled_back after delete on report referencing old table as moved for each statement execute function keep_rollups();
-- The portal changes no value; who maintains the database may.
create trigger changed_from after update on report referencing old table as moved for each statement execute function keep_rollups();
create trigger changed_to after update on report referencing new table as moved for each statement execute function keep_rollups();

-- All years in which an indicator has anything to count.
create procedure count_all_rollups(indicators uuid[])
    language plpgsql security definer set search_path = public as $$
declare
    one record;
begin
    if indicators is null then return; end if;
    call take_rollups(indicators);
    for one in select distinct f.indicator_id, f.year from report f
               where f.indicator_id = any (indicators) and f.unit_id <> f.province_id and f.status = 'APPROVED'
               union select k.indicator_id, k.year from rollup k where k.indicator_id = any (indicators) loop
        call count_rollups(one.indicator_id, one.year);
    end loop;
end
$$;

create function keep_rollups_of_rules() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    indicators uuid[];
begin
    select array_agg(distinct m.indicator_id) into indicators from moved m;
    call count_all_rollups(indicators);
    return null;
end
$$;
create trigger rolled_up after insert on collection_rule referencing new table as moved for each statement execute function keep_rollups_of_rules();
create trigger rolled_back after delete on collection_rule referencing old table as moved for each statement execute function keep_rollups_of_rules();

create function keep_rollups_of_kind() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    call count_all_rollups(array[new.id]);
    return null;
end
$$;
create trigger rolled_up after update of kind on indicator for each row when (old.kind is distinct from new.kind) execute function keep_rollups_of_kind();

-- Communes of some provinces have changed from a day on: what ended before that day stands.
create procedure count_rollups_of_provinces(codes text[], since date[])
    language plpgsql security definer set search_path = public as $$
declare
    one record;
begin
    perform pg_advisory_xact_lock(hashtextextended(p.id::text || '/rollups', 79))
    from (select id from administrative_unit where level = 'PROVINCE' and code = any (codes) order by 1) p;
    for one in select distinct k.indicator_id, k.year from unnest(codes, since) as c (code, day)
               join administrative_unit p on p.level = 'PROVINCE' and p.code = c.code
               join rollup k on k.province_id = p.id and k.year >= extract(year from c.day) loop
        call count_rollups(one.indicator_id, one.year);
    end loop;
end
$$;

create function keep_rollups_of_units() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    codes text[];
    since date[];
begin
    select array_agg(m.province_code), array_agg(m.valid_from) into codes, since from moved m where m.level = 'COMMUNE';
    if codes is not null then call count_rollups_of_provinces(codes, since); end if;
    return null;
end
$$;

-- Most updates bring up to date what has not changed; the end of a commune changes nothing before that day.
create function keep_rollups_of_changed_units() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    codes text[];
    since date[];
begin
    select array_agg(c.code), array_agg(c.day) into codes, since
    from moved m join former f on f.id = m.id
    cross join lateral (
        select p.code, case when (m.kind, m.province_code, m.valid_from) is distinct from (f.kind, f.province_code, f.valid_from)
                            then least(m.valid_from, f.valid_from) else least(m.valid_to, f.valid_to) end as day
        from unnest(array[m.province_code, f.province_code]) as p (code)) c
    where m.level = 'COMMUNE'
      and (m.kind, m.province_code, m.valid_from, m.valid_to) is distinct from (f.kind, f.province_code, f.valid_from, f.valid_to);
    if codes is not null then call count_rollups_of_provinces(codes, since); end if;
    return null;
end
$$;
create trigger rolled_up after insert on administrative_unit referencing new table as moved for each statement execute function keep_rollups_of_units();
create trigger rolled_back after delete on administrative_unit referencing old table as moved for each statement execute function keep_rollups_of_units();
create trigger changed after update on administrative_unit referencing old table as former new table as moved
    for each statement execute function keep_rollups_of_changed_units();

-- Nobody but the triggers writes.
revoke execute on procedure take_rollups, count_rollups, move_rollups, count_all_rollups, count_rollups_of_provinces from public;

-- Every row that is not what counting gives, with both: empty, unless somebody has altered the table by hand. Auditors may ask; it
-- reads every approved figure of the communes that the asking person may read.
create view rollup_deviation with (security_invoker = true) as
    with year_of as (
        select distinct f.indicator_id, f.year from report f where f.unit_id <> f.province_id and f.status = 'APPROVED'
        union select k.indicator_id, k.year from rollup k
    ), counted as (
        select c.* from year_of y cross join generate_series(0, 4) q
        cross join lateral rollups_of(array[y.indicator_id], y.year, q, false) c
        where exists (select from report f where f.indicator_id = y.indicator_id and f.year = y.year and f.unit_id <> f.province_id and f.status = 'APPROVED')
    )
    select coalesce(k.indicator_id, c.indicator_id) as indicator_id, coalesce(k.year, c.year) as year, coalesce(k.quarter, c.quarter) as quarter,
        to_jsonb(k) as kept, to_jsonb(c) as counted
    from rollup k full join counted c on (c.indicator_id, c.year, c.quarter) = (k.indicator_id, k.year, k.quarter)
    where k is distinct from c;
grant select on rollup_deviation to cotmoc_app;
