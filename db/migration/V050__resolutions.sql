create table resolution (
    id              uuid primary key default uuidv7(),
    slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    province_id     uuid not null references administrative_unit,
    number_symbol   text,
    issued_on       date,
    title           text not null,
    issuing_body    text,
    signer          text,
    signer_position text,
    period_from     int  not null,
    period_to       int  not null,
    horizon         int,
    midterm_year    int,
    end_year        int,
    distribution    text,
    -- The hash of the files it was read from: unchanged files are not read again.
    content_hash    text not null,
    check (period_to >= period_from)
);

-- Clauses in the order of the document. `printed` is the wording of the scan where an evident fault has been corrected.
create table clause (
    resolution_id uuid not null references resolution,
    province_id   uuid not null references administrative_unit,
    position      int  not null,
    path          text not null,
    parent        text,
    kind          text not null check (kind in ('TITLE', 'PREAMBLE', 'PART', 'SECTION', 'POINT', 'ITEM', 'PARAGRAPH', 'RECIPIENTS', 'SIGNATURE', 'ANNEX')),
    heading       text,
    text          text,
    printed       text,
    primary key (resolution_id, position)
);

create table related_document (
    resolution_id uuid not null references resolution,
    province_id   uuid not null references administrative_unit,
    position      int  not null,
    relation      text not null check (relation in ('CONTINUES', 'CITES', 'AMENDS', 'REPLACES')),
    number_symbol text,
    issued_on     date,
    issuer        text,
    title         text,
    clause        text,
    primary key (resolution_id, position)
);

-- What the document itself states about the past.
create table historical_fact (
    resolution_id  uuid not null references resolution,
    province_id    uuid not null references administrative_unit,
    position       int  not null,
    code           text not null,
    name           text not null,
    value          numeric,
    value_text     text not null,
    unit           text,
    year           int,
    year_text      text,
    quote          text not null,
    clause         text not null,
    indicator_code text,
    note           text,
    primary key (resolution_id, position),
    unique (resolution_id, code)
);

call open_to_province('resolution');
call open_to_province('clause');
call open_to_province('related_document');
call open_to_province('historical_fact');
