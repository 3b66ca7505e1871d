-- A code means a unit only together with a date: seven province codes were re-used on 01/7/2025.
create table administrative_unit (
    id            uuid primary key default uuidv7(),
    level         text not null check (level in ('PROVINCE', 'COMMUNE')),
    -- A province has two digits, a commune five; a district without communes, which stood in for one, had three.
    code          text not null check (code ~ case level when 'PROVINCE' then '^[0-9]{2}$' else '^[0-9]{5}$|^[0-9]{3}$' end),
    name          text not null,
    full_name     text not null,
    kind          text not null,
    province_code text,
    -- Where a commune lay until districts were given up on 01/7/2025: communes of one province shared names.
    district      text,
    valid_from    date not null,
    valid_to      date,
    legal_basis   text not null,
    folded        text not null,
    unique (level, code, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    check ((level = 'COMMUNE') = (province_code is not null)),
    check (level = 'COMMUNE' or district is null)
);
create index administrative_unit_province on administrative_unit (province_code, valid_from);

create table unit_succession (
    predecessor_id uuid not null references administrative_unit,
    successor_id   uuid not null references administrative_unit,
    extent         text not null check (extent in ('WHOLE', 'PART')),
    effective_on   date not null,
    legal_basis    text not null,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);
create index unit_succession_successor on unit_succession (successor_id);

call open_to_every_scope('administrative_unit');
call open_to_every_scope('unit_succession');

-- An administrator takes over official lists. Nothing is ever deleted.
create policy administer on administrative_unit to cotmoc_app using ((select scope_everywhere('app.admin')));
create policy administer on unit_succession to cotmoc_app using ((select scope_everywhere('app.admin')));

-- A unit and everything that passed whole into it, over any number of changes: what belongs to Bắc Kạn is read from Thái Nguyên.
-- It never leads the other way, from a unit to its successor.
create function unit_lineage(wanted uuid) returns setof uuid
    language sql stable
    begin atomic
        with recursive lineage (id) as (
            select wanted
            union
            select s.predecessor_id from lineage l join unit_succession s on s.successor_id = l.id where s.extent = 'WHOLE'
        )
        select id from lineage;
    end;
