create table agency (
    id          uuid primary key default uuidv7(),
    province_id uuid    not null references administrative_unit,
    name        text    not null,
    abbreviation text,
    kind        text    not null check (kind in ('PARTY_COMMITTEE', 'PARTY_ADVISORY', 'PARTY_ORGANISATION', 'DEPARTMENT',
                                                 'PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'FRONT', 'ARMED_FORCES', 'PRESS',
                                                 'COMMUNE_LEVEL', 'COLLECTIVE', 'OTHER')),
    collective  boolean not null default false,
    member_rule text,
    valid_from  date,
    valid_to    date,
    source      text    not null,
    folded      text    not null,
    -- The act that ended it, where a person entered its end.
    end_basis   text,
    -- What a person has entered or ended is no longer brought up to date from the reference file.
    by_hand     boolean not null default false,
    unique (province_id, name),
    check (collective or member_rule is null),
    check (valid_from <= valid_to),
    check (end_basis is null or valid_to is not null)
);

create table agency_alias (
    agency_id   uuid not null references agency,
    province_id uuid not null references administrative_unit,
    alias       text not null,
    folded      text not null,
    valid_from  date,
    valid_to    date,
    source      text,
    primary key (agency_id, alias),
    check (valid_from <= valid_to)
);

-- Which agency took over from which: the whole of its work, or a part of it.
create table agency_succession (
    predecessor_id uuid not null references agency,
    successor_id   uuid not null references agency,
    -- The successor's province.
    province_id    uuid not null references administrative_unit,
    extent         text not null check (extent in ('WHOLE', 'PART')),
    effective_on   date not null,
    legal_basis    text not null,
    by_hand        boolean not null default false,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);
create index agency_succession_successor on agency_succession (successor_id);

-- The agency and, one after the other, the only one that took its whole work over: each has spoken for it in its time.
create function agency_line(wanted uuid) returns setof uuid
    language sql stable
    begin atomic
        with recursive line (id) as (
            select wanted
            union
            select s.successor_id from agency_succession s join line l on s.predecessor_id = l.id
            where s.extent = 'WHOLE' and not exists (select from agency_succession o
                                                     where o.predecessor_id = s.predecessor_id and o.successor_id <> s.successor_id)
        )
        select id from line;
    end;

call open_to_province('agency');
call open_to_province('agency_alias');
call open_to_province('agency_succession');

-- The editors of the province and the administrators keep the register; nobody takes a line out of it.
do $$
declare
    kept text;
begin
    foreach kept in array array ['agency', 'agency_alias', 'agency_succession'] loop
        execute format('create policy keep_new on %I for insert to cotmoc_app with check (province_id = any ((select scope_ids(''app.edit_provinces''))::uuid[]) or (select scope_everywhere(''app.edit_provinces'')) or (select scope_everywhere(''app.admin'')))', kept);
        execute format('create policy keep on %I for update to cotmoc_app using (province_id = any ((select scope_ids(''app.edit_provinces''))::uuid[]) or (select scope_everywhere(''app.edit_provinces'')) or (select scope_everywhere(''app.admin'')))', kept);
        execute format('revoke delete on %I from cotmoc_app', kept);
    end loop;
end
$$;
