-- One index over everything that is searched. Every row is written by the table that it speaks of, in the same statement, so no
-- change can be forgotten; the portal's role only reads it.

-- The words of a text as they are searched: lower case, without marks, đ as d, nothing but letters and digits with single spaces
-- between. shared.Vietnamese folds what is typed in the same way; a test compares the two on every text there is.
create function searched_words(printed text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(regexp_replace(
        translate(normalize(lower(normalize(printed, nfc) collate "vi-x-icu"), nfd), 'đð', 'dd') collate "C",
        '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+', '', 'g'), '[^a-z0-9]+', ' ', 'g'));

-- `NN&MT` is typed as one word as often as not.
create function squeezed_words(printed text) returns text
    language sql immutable strict parallel safe
    return replace(searched_words(printed), ' ', '');

-- The initials of a name, "and" left out: nong nghiep va moi truong is nnmt.
create function initials(words text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(left(word, 1), '' order by place)
            from regexp_split_to_table(words, ' ') with ordinality as name (word, place) where word <> 'va');

create table search_entry (
    kind          text not null check (kind in ('RESOLUTION', 'INDICATOR', 'TASK', 'CLAUSE', 'FACT', 'AGENCY', 'UNIT')),
    -- The row that is found; a clause and a fact are found as parts of their resolution.
    subject_id    uuid not null,
    part          int  not null,
    -- Empty for administrative units, which belong to everybody.
    province_id   uuid references administrative_unit,
    province_code text not null,
    resolution_id uuid,
    position      int  not null,
    -- Its code, number or place as printed, its name and the rest of what it says.
    code          text not null,
    name          text not null,
    body          text not null,
    -- The codes and names, each whole, that mean it and nothing else.
    exact         text[] not null,
    -- Weight A for codes, B for the name, D for the rest.
    words         tsvector not null,
    ended_on      date,
    primary key (kind, subject_id, part),
    check ((kind = 'UNIT') = (province_id is null)),
    check ((kind in ('AGENCY', 'UNIT')) = (resolution_id is null))
);
create index search_entry_province on search_entry (province_id);

call close_table('search_entry');
create policy read on search_entry for select to cotmoc_app
    using ((select scope_purpose()) is not null
           and (province_id is null or province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces'))));
grant select on search_entry to cotmoc_app;

-- Everybody's row is written in one way: what is searched follows from what is shown, and from the codes that mean it.
create procedure write_search_entry(entry search_entry, codes text[], names text[])
    language plpgsql security definer set search_path = public as $$
begin
    entry.exact := array(select distinct searched_words(means) from unnest(codes || names) as means where searched_words(means) <> '');
    entry.words := setweight(to_tsvector('simple', array_to_string(array(
                       select distinct form from unnest(codes) as code, unnest(array[searched_words(code), squeezed_words(code)]) as form
                       where form <> '' order by form), ' ')), 'A')
                || setweight(to_tsvector('simple', searched_words(array_to_string(names, ' . '))), 'B')
                || setweight(to_tsvector('simple', searched_words(entry.body)), 'D');
    insert into search_entry select entry.*
    on conflict (kind, subject_id, part) do update
    set province_id = excluded.province_id, province_code = excluded.province_code, resolution_id = excluded.resolution_id,
        position = excluded.position, code = excluded.code, name = excluded.name, body = excluded.body, exact = excluded.exact,
        words = excluded.words, ended_on = excluded.ended_on;
end
$$;

create function code_of_province(wanted uuid) returns text
    language sql stable security definer set search_path = public
    begin atomic
        select code from administrative_unit where id = wanted;
    end;

create function search_resolution() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
    province administrative_unit;
    called text;
begin
    select * into province from administrative_unit where id = new.province_id;
    called := 'Nghị quyết ' || province.name || ' ' || new.period_from || '-' || new.period_to;
    entry.kind := 'RESOLUTION'; entry.subject_id := new.id; entry.part := 0; entry.position := 0;
    entry.province_id := new.province_id; entry.province_code := province.code; entry.resolution_id := new.id;
    entry.code := coalesce(new.number_symbol, ''); entry.name := new.title;
    entry.body := concat_ws(' · ', new.issuing_body, new.signer, new.distribution);
    call write_search_entry(entry, array[new.number_symbol, 'Nghị quyết số ' || new.number_symbol, called], array[new.title, new.slug]);
    return null;
end
$$;

create function search_clause() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
begin
    entry.kind := 'CLAUSE'; entry.subject_id := new.resolution_id; entry.part := new.position; entry.position := new.position;
    entry.province_id := new.province_id; entry.province_code := code_of_province(new.province_id); entry.resolution_id := new.resolution_id;
    entry.code := new.path; entry.name := coalesce(new.heading, ''); entry.body := coalesce(new.text, '');
    call write_search_entry(entry, array[new.path], array[new.heading]);
    return null;
end
$$;

create function search_fact() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
begin
    entry.kind := 'FACT'; entry.subject_id := new.resolution_id; entry.part := new.position; entry.position := new.position;
    entry.province_id := new.province_id; entry.province_code := code_of_province(new.province_id); entry.resolution_id := new.resolution_id;
    entry.code := new.code; entry.name := new.name;
    entry.body := concat_ws(' · ', new.value_text, coalesce(new.year_text, new.year::text), new.quote);
    call write_search_entry(entry, array[new.code], array[new.name]);
    return null;
end
$$;

-- An indicator is also found by its years and by what they demand, which stand in a table of their own.
create procedure write_indicator_entry(wanted uuid)
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
    promised indicator;
begin
    select * into promised from indicator where id = wanted;
    if not found then return; end if;
    entry.kind := 'INDICATOR'; entry.subject_id := wanted; entry.part := 0; entry.position := promised.position;
    entry.province_id := promised.province_id; entry.province_code := code_of_province(promised.province_id);
    entry.resolution_id := promised.resolution_id; entry.code := promised.code; entry.name := promised.name;
    entry.body := concat_ws(' · ', promised.unit,
        (select string_agg(m.year || ': ' || m.printed || coalesce(' ' || m.text, ''), ' · ' order by m.year) from milestone m where m.indicator_id = wanted),
        promised.leading_printed, promised.advising_printed, promised.printed_name);
    entry.ended_on := promised.ended_on;
    call write_search_entry(entry, array[promised.code], array[promised.name]);
end
$$;

create function search_indicator() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    call write_indicator_entry(new.id);
    return null;
end
$$;

create function search_milestone() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    call write_indicator_entry(coalesce(new.indicator_id, old.indicator_id));
    return null;
end
$$;

create function search_task() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
begin
    -- What a session has decided is not for everybody who reads the province, and search answers by province.
    if new.decision_id is not null then
        return null;
    end if;
    entry.kind := 'TASK'; entry.subject_id := new.id; entry.part := 0; entry.position := new.position;
    entry.province_id := new.province_id; entry.province_code := code_of_province(new.province_id); entry.resolution_id := new.resolution_id;
    entry.code := new.number; entry.name := new.content; entry.ended_on := new.ended_on;
    entry.body := concat_ws(' · ', new.lead_text, new.monitoring_text, new.coordinating_text, new.deadline_text, new.funding_text);
    call write_search_entry(entry, array[new.number], array[new.content]);
    return null;
end
$$;

-- An agency goes by its name, its aliases, its abbreviation, and the initials that people make of it: SNNMT, Sở NNMT.
create procedure write_agency_entry(wanted uuid)
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
    called agency;
    aliases text[];
    folded text;
begin
    select * into called from agency where id = wanted;
    if not found then return; end if;
    aliases := array(select alias from agency_alias where agency_id = wanted order by alias);
    folded := searched_words(called.name);
    entry.kind := 'AGENCY'; entry.subject_id := wanted; entry.part := 0; entry.position := called.collective::int;
    entry.province_id := called.province_id; entry.province_code := code_of_province(called.province_id);
    entry.code := coalesce(called.abbreviation, ''); entry.name := called.name; entry.ended_on := called.valid_to;
    entry.body := array_to_string(aliases, ' · ');
    call write_search_entry(entry,
        array[called.abbreviation, initials(folded), split_part(folded, ' ', 1) || ' ' || initials(substr(folded, strpos(folded, ' ') + 1))],
        array[called.name] || aliases);
end
$$;

create function search_agency() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    call write_agency_entry(new.id);
    return null;
end
$$;

create function search_alias() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    call write_agency_entry(coalesce(new.agency_id, old.agency_id));
    return null;
end
$$;

create function search_unit() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    entry search_entry;
begin
    entry.kind := 'UNIT'; entry.subject_id := new.id; entry.part := 0; entry.position := (new.level = 'COMMUNE')::int;
    entry.province_code := coalesce(new.province_code, new.code); entry.code := new.code; entry.name := new.full_name; entry.ended_on := new.valid_to;
    entry.body := coalesce((select p.full_name from administrative_unit p
        where p.level = 'PROVINCE' and p.code = new.province_code and p.valid_from <= new.valid_from
          and (p.valid_to is null or p.valid_to >= new.valid_from)), '');
    if new.district is not null then entry.body := new.district || ', ' || entry.body; end if;
    call write_search_entry(entry, array[new.code], array[new.full_name, new.name]);
    return null;
end
$$;

-- What is taken out is not found any more.
create function forget_search_entry() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from search_entry where kind = tg_argv[0] and subject_id = (to_jsonb(old) ->> tg_argv[1])::uuid
        and part = coalesce((to_jsonb(old) ->> tg_argv[2])::int, 0);
    return null;
end
$$;

create trigger searched after insert or update on resolution for each row execute function search_resolution();
create trigger searched after insert or update on clause for each row execute function search_clause();
create trigger searched after insert or update on historical_fact for each row execute function search_fact();
create trigger searched after insert or update on indicator for each row execute function search_indicator();
create trigger searched after insert or update or delete on milestone for each row execute function search_milestone();
create trigger searched after insert or update on task for each row execute function search_task();
create trigger searched after insert or update on agency for each row execute function search_agency();
create trigger searched after insert or update or delete on agency_alias for each row execute function search_alias();
create trigger searched after insert or update on administrative_unit for each row execute function search_unit();
create trigger forgotten after delete on resolution for each row execute function forget_search_entry('RESOLUTION', 'id');
create trigger forgotten after delete on clause for each row execute function forget_search_entry('CLAUSE', 'resolution_id', 'position');
create trigger forgotten after delete on historical_fact for each row execute function forget_search_entry('FACT', 'resolution_id', 'position');
create trigger forgotten after delete on indicator for each row execute function forget_search_entry('INDICATOR', 'id');
create trigger forgotten after delete on task for each row execute function forget_search_entry('TASK', 'id');
create trigger forgotten after delete on agency for each row execute function forget_search_entry('AGENCY', 'id');
create trigger forgotten after delete on administrative_unit for each row execute function forget_search_entry('UNIT', 'id');
-- Nobody but the triggers writes.
revoke execute on procedure write_search_entry, write_indicator_entry, write_agency_entry from public;
revoke execute on function code_of_province from public;
