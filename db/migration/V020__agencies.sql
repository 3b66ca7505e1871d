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
    predecessors text,
    source      text    not null,
    folded      text    not null,
    unique (province_id, name),
    check (collective or member_rule is null)
);

create table agency_alias (
    agency_id   uuid not null references agency,
    province_id uuid not null references administrative_unit,
    alias       text not null,
    folded      text not null,
    primary key (agency_id, alias)
);

call open_to_province('agency');
call open_to_province('agency_alias');
