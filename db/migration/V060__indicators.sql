create table indicator (
    id                 uuid primary key default uuidv7(),
    resolution_id      uuid    not null references resolution,
    province_id        uuid    not null references administrative_unit,
    position           int     not null,
    code               text    not null,
    layer              text    not null check (layer in ('ANNEX', 'BODY')),
    parent_code        text,
    printed_ordinal    text,
    name               text    not null,
    printed_name       text,
    unit               text,
    kind               text check (kind in ('LEVEL', 'RATIO_TO_BASE', 'RATIO_TO_REFERENCE', 'RATE', 'FLOW', 'REDUCTION', 'INCREMENT',
                                            'COMPOSITION', 'STAGE')),
    direction          text check (direction in ('UP', 'DOWN')),
    header             boolean not null,
    base_year          int,
    decimals           int check (decimals between 0 and 6),
    collection         text check (collection in ('ADMINISTRATIVE', 'SURVEY', 'DERIVED')),
    lower_limit        numeric,
    upper_limit        numeric,
    leading_agency_id  uuid references agency,
    advising_agency_id uuid references agency,
    -- The names as the annex prints them; a sub-row prints none and inherits its parent's agencies.
    leading_printed    text,
    advising_printed   text,
    clause             text    not null,
    counterpart_code   text,
    note               text,
    folded             text    not null,
    -- An amendment that drops the promise ends it: what was reported stays, nothing more is asked from that day on.
    ended_on           date,
    ended_by           uuid,
    unique (resolution_id, code),
    check ((ended_on is null) = (ended_by is null)),
    foreign key (resolution_id, parent_code) references indicator (resolution_id, code) deferrable initially deferred,
    foreign key (resolution_id, counterpart_code) references indicator (resolution_id, code) deferrable initially deferred,
    -- A header row carries no value; every other row has a kind, and all but stages and compositions have a direction.
    check (header = (kind is null)),
    check (header or direction is not null or kind in ('STAGE', 'COMPOSITION'))
);
create index indicator_province on indicator (province_id);
create index indicator_advising on indicator (advising_agency_id);
create index indicator_leading on indicator (leading_agency_id);

create table milestone (
    indicator_id uuid    not null references indicator,
    province_id  uuid    not null references administrative_unit,
    year         int     not null check (year between 2000 and 2100),
    printed      text    not null,
    comparison   text    not null check (comparison in ('AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'EXACTLY', 'RANGE', 'ABOUT', 'STAGE',
                                                        'UNQUANTIFIED', 'MAINTAIN', 'NONE')),
    low          numeric,
    high         numeric,
    text         text,
    wording      text,
    clause       text    not null,
    governing    boolean not null,
    note         text,
    primary key (indicator_id, year),
    check (comparison <> 'RANGE' or low <= high),
    check (comparison not in ('AT_LEAST', 'MORE_THAN') or (low is not null and high is null)),
    check (comparison not in ('AT_MOST', 'LESS_THAN') or (high is not null and low is null)),
    check (comparison not in ('STAGE', 'UNQUANTIFIED') or text is not null)
);

-- Where a path starts, as the document states it or a definition gives it.
create table baseline (
    indicator_id uuid not null references indicator,
    province_id  uuid not null references administrative_unit,
    year         int  not null,
    value        numeric,
    numerator    numeric,
    denominator  numeric check (denominator > 0),
    level        numeric,
    source       text not null,
    clause       text,
    note         text,
    primary key (indicator_id, year)
);

-- Standards that several indicators are measured by, such as those of poverty, with the act that set them.
create table series_standard (
    code         text primary key check (code ~ '^[A-Z0-9-]+$'),
    name         text not null,
    name_en      text not null,
    from_year    int  not null,
    to_year      int,
    legal_source text not null,
    note         text,
    check (to_year >= from_year)
);

-- Years measured by one standard; a change is never computed across the border of two without a linking value.
create table series_version (
    indicator_id uuid not null references indicator,
    province_id  uuid not null references administrative_unit,
    version      text not null,
    from_year    int  not null,
    to_year      int,
    name         text not null,
    source       text not null,
    standard     text references series_standard,
    primary key (indicator_id, version)
);

-- One year as the older and the newer standard measured it; each correction is a revision. Without values it is taken back.
create table linking_value (
    id           uuid primary key default uuidv7(),
    indicator_id uuid        not null references indicator,
    province_id  uuid        not null references administrative_unit,
    -- The newer of the two standards.
    version      text        not null,
    revision     int         not null check (revision > 0),
    year         int         not null check (year between 2000 and 2100),
    value_before numeric,
    value_after  numeric,
    source       text        not null,
    author_id    uuid        not null references account,
    author_name  text        not null,
    recorded_at  timestamptz not null,
    illustrative boolean     not null default false,
    unique (indicator_id, version, revision),
    check ((value_before is null) = (value_after is null))
);

create table target_conflict (
    resolution_id uuid not null references resolution,
    province_id   uuid not null references administrative_unit,
    position      int  not null,
    body_code     text not null,
    annex_code    text not null,
    milestone     int,
    kind          text not null check (kind in ('TARGET', 'WORDING', 'SCOPE')),
    body_text     text not null,
    annex_text    text not null,
    statement_vi  text not null,
    statement_en  text not null,
    governing     text not null check (governing in ('ANNEX', 'BODY')),
    primary key (resolution_id, position),
    foreign key (resolution_id, body_code) references indicator (resolution_id, code) deferrable initially deferred,
    foreign key (resolution_id, annex_code) references indicator (resolution_id, code) deferrable initially deferred
);

call open_to_every_scope('series_standard');
call open_to_province('indicator');
call open_to_province('milestone');
call open_to_province('baseline');
call open_to_province('series_version');
call open_to_province('target_conflict');

call close_table('linking_value');
create policy read on linking_value for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')));
create policy of_its_province on linking_value as restrictive for insert to cotmoc_app
    with check (exists (select from indicator i where i.id = indicator_id and i.province_id = linking_value.province_id));
create policy edit on linking_value for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));
-- Append-only: no update and no delete is granted.
grant select, insert on linking_value to cotmoc_app;
