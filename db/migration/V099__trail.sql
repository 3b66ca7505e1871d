-- Every change of every table leaves an event, whoever makes it and by whatever way: triggers write it in the same statement.

-- The tables without triggers, and why.
create function trail_exceptions() returns table (name text, reason text)
    language sql immutable as $$
    select * from (values
        ('flyway_schema_history', 'the migrations'' own book'),
        ('spring_session', 'who is signed in at the moment; sign-ins are events in words'),
        ('spring_session_attributes', 'belongs to the sessions'),
        ('audit_event', 'the trail itself'),
        ('audit_link', 'the trail itself'),
        ('audit_batch', 'the trail itself'),
        ('audit_let_out', 'the trail itself'),
        ('rollup', 'counted by triggers from values that leave events'),
        ('search_entry', 'kept by triggers from rows that leave events'),
        ('evidence_chunk', 'bytes of files, named by their hash in evidence_content'),
        ('unit_list', 'an uploaded file before anybody has agreed to it'),
        ('document_upload', 'an uploaded file before anybody has agreed to it'),
        ('workbook_piece', 'bytes of uploaded files; what is written from them leaves events'),
        ('workbook_fault', 'what was found in an uploaded file, gone with it'),
        ('verdict_look', 'which day a round has looked at'),
        ('reminder_day', 'which day a round has looked at'),
        ('notice', 'what a person was told, worked out from rows that leave events'),
        ('digest', 'attempts to send a mail'),
        ('alert', 'what a person was told, worked out from rows that leave events'),
        ('alert_letter', 'attempts to send a mail'),
        ('calendar_day', 'what a person''s telephone was shown of tasks that leave events'),
        ('review_making', 'which portal is at the files of a review'),
        ('scenario_value', 'a person''s own supposing, which auditors do not read either until it is shared')
    ) as listed (name, reason)
$$;

-- Columns that the trail never holds: as the beginning of a hash, which tells that they changed and not what they are, or not at all.
create function trail_secrets() returns table (name text, of_column text, kept text, reason text)
    language sql immutable as $$
    select * from (values
        ('account', 'password_hash', 'HASH', 'opens the door'),
        ('account', 'failed_attempts', 'NOTHING', 'anybody could fill the trail by guessing; lock-outs are events in words'),
        ('account', 'locked_until', 'NOTHING', 'goes with the attempts'),
        ('access_token', 'token_hash', 'HASH', 'opens the door'),
        ('calendar_feed', 'token_hash', 'HASH', 'opens the calendar'),
        ('calendar_feed', 'used_on', 'NOTHING', 'nobody needs to know when a telephone was on'),
        ('reminder_setting', 'email', 'HASH', 'a person''s own address'),
        ('scenario_revision', 'name', 'HASH', 'a person''s own until it is shared'),
        ('review', 'snapshot', 'HASH', 'all that a review says, named by its own hash'),
        ('review_file', 'content', 'HASH', 'bytes of a file, named by their own hash'),
        ('workbook_import', 'file_name', 'HASH', 'a person''s own file'),
        ('sample', 'population', 'HASH', 'as long as all that was approved, and named by its own hash'),
        ('access_review', 'snapshot', 'HASH', 'who has access to what, named by its own hash')
    ) as listed (name, of_column, kept, reason)
$$;

-- What a row is called by where its key says nothing: the trail of a figure is then one range of the subjects.
create function trail_names() returns table (name text, columns text[])
    language sql immutable as $$
    select * from (values
        ('report', array['indicator_id', 'unit_id', 'year', 'quarter', 'revision']),
        ('evidence', array['indicator_id', 'unit_id', 'year', 'quarter', 'id']),
        ('verdict_change', array['indicator_id', 'id'])
    ) as listed (name, columns)
$$;

-- How many rows one statement may add before they are counted and hashed instead of copied. Nothing is lost by that: a row that was
-- added stands in its table, or in the event of whoever changed or removed it.
create function trail_limit() returns int language sql immutable as $$ select 500 $$;

-- The columns of a table as the trail keeps them: bytes and long texts as their hash.
create function trail_columns(wanted regclass, called text) returns text
    language sql stable set search_path = public, pg_temp as $$
    select string_agg(
        case when s.kept = 'HASH' then
                format('left(encode(sha256(convert_to(%1$s.%2$I::text, ''UTF8'')), ''hex''), 12) as %2$I', called, a.attname)
            when a.atttypid = 'bytea'::regtype then format('encode(sha256(%1$s.%2$I), ''hex'') as %2$I', called, a.attname)
            when a.atttypid in ('text'::regtype, 'jsonb'::regtype) then
                format('case when octet_length(%1$s.%2$I::text) > 8000 then to_jsonb(encode(sha256(convert_to(%1$s.%2$I::text, ''UTF8'')), ''hex'')) '
                       'else to_jsonb(%1$s.%2$I) end as %2$I', called, a.attname)
            else format('%s.%I', called, a.attname) end, ', ' order by a.attnum)
    from pg_attribute a left join trail_secrets() s on s.name = wanted::text and s.of_column = a.attname
    where a.attrelid = wanted and a.attnum > 0 and not a.attisdropped and s.kept is distinct from 'NOTHING'
$$;

-- What a row is called: its table and its key.
create function trail_subject(wanted regclass, called text) returns text
    language sql stable set search_path = public, pg_temp as $$
    select format('concat_ws(''/'', %L, %s)', wanted::text, coalesce(
        (select string_agg(format('%s.%I', called, c.part), ', ' order by c.place)
         from trail_names() n cross join unnest(n.columns) with ordinality as c (part, place) where n.name = wanted::text),
        (select string_agg(format('%s.%I', called, a.attname), ', ' order by k.place)
         from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality as k (number, place)
         join pg_attribute a on a.attrelid = wanted and a.attnum = k.number
         where i.indrelid = wanted and i.indisprimary),
        format('md5(%s::text)', called)))
$$;

-- Which province a row belongs to: its own column, or that of the first thing it points to which has one.
create function trail_province(wanted regclass, called text) returns text
    language sql stable set search_path = public, pg_temp as $$
    select case
        when exists (select from pg_attribute a where a.attrelid = wanted and a.attname = 'province_id' and not a.attisdropped)
            then called || '.province_id'
        else coalesce(
            (select format('(select o.province_id from %s o where o.%I = %s.%I)', k.confrelid::regclass, t.attname, called, f.attname)
             from pg_constraint k
             join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
             join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
             where k.conrelid = wanted and k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid <> 'agency'::regclass
               and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'province_id' and not a.attisdropped)
             order by f.attnum limit 1), 'null::uuid') end
$$;

-- Why a row is as it is, where it says so itself.
create function trail_reason(wanted regclass, called text) returns text
    language sql stable set search_path = public, pg_temp as $$
    select case when exists (select from pg_attribute a where a.attrelid = wanted and a.attname = 'reason' and a.atttypid = 'text'::regtype
                         and not a.attisdropped)
            then called || '.reason' else 'null::text' end
$$;

-- The body of a table's trigger function. Statements, not rows, fire it, so that many rows at once stay one insert.
create function trail_source(wanted regclass) returns text
    language sql stable set search_path = public, pg_temp as $source$
    select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace($body$
declare
    trail_who text := coalesce(nullif(current_setting('app.account_name', true), ''),
                         case current_setting('app.purpose', true) when 'system' then 'system' end, session_user);
    trail_why text := nullif(current_setting('app.reason', true), '');
begin
    if tg_op = 'INSERT' then
        if (select count(*) from (select from present limit trail_limit() + 1) few) <= trail_limit() then
            insert into audit_event (account_name, kind, subject, province_id, after, reason)
            select trail_who, 'row.added', [subject r], [province r], to_jsonb(x), coalesce(trail_why, [reason r])
            from present r cross join lateral (select [columns r]) x;
        else
            insert into audit_event (account_name, kind, subject, province_id, details, reason)
            select trail_who, 'rows.loaded', '[table]', case when count(distinct l.province) = 1 then nullif(min(l.province), '')::uuid end,
                jsonb_build_object('rows', count(*), 'first', min(l.called), 'last', max(l.called),
                    'sha256', encode(sha256(string_agg(sha256(convert_to(l.line, 'UTF8')), ''::bytea order by l.called collate "C")), 'hex')), trail_why
            from (select [subject r] as called, coalesce([province r]::text, '') as province, r::text as line from present r) l;
        end if;
    elsif tg_op = 'UPDATE' then
        insert into audit_event (account_name, kind, subject, province_id, before, after, reason)
        select trail_who, 'row.changed', [subject f], [province p], c.before, c.after, coalesce(trail_why, [reason p])
        from (select row_number() over () as trail_row, r.* from former r) f
        join (select row_number() over () as trail_row, r.* from present r) p on p.trail_row = f.trail_row
        cross join lateral (select to_jsonb(x) as kept from (select [columns f]) x) was
        cross join lateral (select to_jsonb(x) as kept from (select [columns p]) x) now
        cross join lateral (select jsonb_object_agg(o.key, o.value) as before, jsonb_object_agg(o.key, now.kept -> o.key) as after
                            from jsonb_each(was.kept) o where o.value is distinct from now.kept -> o.key) c
        where f *<> p and c.before is not null;
    elsif tg_op = 'DELETE' then
        insert into audit_event (account_name, kind, subject, province_id, before, reason)
        select trail_who, 'row.removed', [subject r], [province r], to_jsonb(x), trail_why
        from former r cross join lateral (select [columns r]) x;
    else
        insert into audit_event (account_name, kind, subject, province_id, details, before, reason)
        select trail_who, 'row.removed', [subject r], [province r], '{"truncated": true}', to_jsonb(x), trail_why
        from [table] r cross join lateral (select [columns r]) x;
    end if;
    return null;
end
$body$,
        '[table]', wanted::text),
        '[subject r]', trail_subject(wanted, 'r')),
        '[subject f]', trail_subject(wanted, 'f')),
        '[province r]', trail_province(wanted, 'r')),
        '[province p]', trail_province(wanted, 'p')),
        '[columns r]', trail_columns(wanted, 'r')),
        '[columns f]', trail_columns(wanted, 'f')),
        '[columns p]', trail_columns(wanted, 'p')),
        '[reason r]', trail_reason(wanted, 'r')),
        '[reason p]', trail_reason(wanted, 'p'))
$source$;

-- The tables that have triggers.
create function trail_tables() returns table (wanted regclass, name text)
    language sql stable set search_path = public, pg_temp as $$
    select c.oid::regclass, c.relname::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in (select x.name from trail_exceptions() x) order by c.relname
$$;

-- Attaches the triggers to every table that lacks one, and writes anew the function of a table whose columns have changed. Called
-- after every migration (afterMigrate.sql), so that no later table can be forgotten. A trigger that was there before and is off or
-- gone was not taken away by a migration: that it is put back is an event.
create procedure keep_trail()
    language plpgsql set search_path = public, pg_temp as $$
declare
    kept record;
    part record;
    source text;
    function_name text;
    known boolean;
    mended text[];
begin
    for kept in select wanted, name from trail_tables() loop
        function_name := 'trail_of_' || kept.name;
        source := trail_source(kept.wanted);
        known := exists (select from pg_proc p where p.proname = function_name and p.pronamespace = 'public'::regnamespace);
        mended := '{}';
        if not exists (select from pg_proc p where p.proname = function_name and p.pronamespace = 'public'::regnamespace and p.prosrc = source) then
            execute format('create or replace function %I() returns trigger language plpgsql security definer '
                           'set search_path = public, pg_temp set timezone = ''UTC'' set enable_nestloop = off as %L', function_name, source);
            execute format('revoke execute on function %I() from public', function_name);
        end if;
        for part in select * from (values
                ('trail_added', 'after insert', 'referencing new table as present'),
                ('trail_changed', 'after update', 'referencing old table as former new table as present'),
                ('trail_removed', 'after delete', 'referencing old table as former'),
                ('trail_emptied', 'before truncate', '')) as parts (name, fires, tables) loop
            if not exists (select from pg_trigger t where t.tgrelid = kept.wanted and t.tgname = part.name and t.tgenabled in ('O', 'A')) then
                execute format('create or replace trigger %I %s on %s %s for each statement execute function %I()',
                               part.name, part.fires, kept.wanted, part.tables, function_name);
                mended := mended || part.name;
            end if;
        end loop;
        if known and mended <> '{}' then
            insert into audit_event (account_name, kind, subject, details)
            values (session_user, 'trail.mended', kept.name, jsonb_build_object('triggers', to_jsonb(mended)));
        end if;
    end loop;
end
$$;

-- Whether two sides of a comparison say the same: a long text is its hash on one of them where a later version draws the line elsewhere.
create function trail_same(one jsonb, other jsonb) returns boolean
    language sql immutable as $$
    select one is not distinct from other
        or encode(sha256(convert_to(one #>> '{}', 'UTF8')), 'hex') = other #>> '{}'
        or encode(sha256(convert_to(other #>> '{}', 'UTF8')), 'hex') = one #>> '{}'
$$;

-- The columns that a row is called by.
create function trail_keys(wanted regclass) returns text[]
    language sql stable set search_path = public, pg_temp as $$
    select coalesce((select n.columns from trail_names() n where n.name = wanted::text),
                    (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = wanted and a.attnum = any (i.indkey::smallint[])
                     where i.indrelid = wanted and i.indisprimary), '{}')
$$;

-- Compares a table with what was last said of its rows. A row of which nothing was said has come with a statement of many rows; how
-- many those were is known, and no more may be there. Where such a statement was sent again after rows had been removed, fewer may.
create function trail_comparison(wanted regclass) returns text
    language sql stable set search_path = public, pg_temp as $source$
    select replace(replace(replace(replace($body$
with said as (
    select e.id, e.subject, e.kind, e.after, e.province_id from audit_event e
    where e.subject ~>=~ '[table]/' and e.subject ~<~ '[table]0' and e.kind in ('row.added', 'row.changed', 'row.removed')),
told as materialized (
    select distinct on (subject) * from said order by subject, id desc),
loaded as materialized (
    select coalesce(sum((e.details ->> 'rows')::bigint), 0) as rows, coalesce(max(e.id), 0) as last from audit_event e
    where e.subject = '[table]' and e.kind = 'rows.loaded'),
seen as materialized (
    select t.*, r.ctid is not null as there, k.kept from told t left join [table] r on [subject r] = t.subject
    left join lateral (select to_jsonb(x) as kept from (select [columns r]) x) k on true),
counted as (
    select (select count(*) from [table]) - (select count(*) from seen where there) as silent,
           (select rows from loaded)
           - (select count(*) from (select distinct on (subject) kind from said order by subject, id) f where f.kind <> 'row.added')
           + (select count(*) from said where kind = 'row.changed' and after ?| [keys]) as expected,
           exists (select from said, loaded where kind = 'row.removed' and said.id < loaded.last)
               or exists (select from said where kind = 'row.changed' and after ?| [keys]) as unsure)
select s.id, s.province_id, s.subject, case when s.kind = 'row.removed' then 'ADDED' when s.there then 'CHANGED' else 'REMOVED' end, 1::bigint
from seen s, loaded l
where case when s.kind = 'row.removed' then s.there and s.id > l.last
           when not s.there then not (s.kind = 'row.changed' and s.after ?| [keys])
           else exists (select from jsonb_each(s.after) a where s.kept ? a.key and not trail_same(a.value, s.kept -> a.key)) end
union all
select null, null, '[table]', case when silent > expected then 'ADDED' else 'REMOVED' end, abs(silent - expected)::bigint
from counted where silent > expected or silent < expected and not unsure
$body$,
        '[keys]', quote_literal(trail_keys(wanted)::text) || '::text[]'),
        '[table]', wanted::text),
        '[subject r]', trail_subject(wanted, 'r')),
        '[columns r]', trail_columns(wanted, 'r'))
$source$;

-- What tables say otherwise than the trail: changed, taken out or put in while nothing was watching.
create function trail_untold(most int) returns table (event_id bigint, province_id uuid, called text, how text, rows bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
    kept record;
begin
    for kept in select wanted from trail_tables() loop
        return query execute trail_comparison(kept.wanted) || format(' limit %s', most);
    end loop;
end
$$;
revoke execute on function trail_untold(int) from public;
grant execute on function trail_untold(int) to cotmoc_app;
