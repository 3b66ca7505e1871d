-- A task as worded: the cells of Phụ lục 01 verbatim, and the agencies that they name. Schedules and occurrences hang on it.
create table task (
    id                uuid primary key default uuidv7(),
    resolution_id     uuid not null references resolution,
    province_id       uuid not null references administrative_unit,
    position          int  not null,
    number            text not null,
    layer             text not null check (layer in ('ANNEX', 'BODY')),
    content           text not null,
    printed_content   text,
    monitoring_text   text,
    lead_text         text,
    coordinating_text text,
    funding_text      text,
    deadline_text     text,
    clause            text not null,
    note              text,
    folded            text not null,
    -- An amendment that drops the task ends it.
    ended_on          date,
    ended_by          uuid,
    unique (resolution_id, number),
    check ((ended_on is null) = (ended_by is null))
);

create table task_agency (
    task_id     uuid not null references task on delete cascade,
    province_id uuid not null references administrative_unit,
    role        text not null check (role in ('MONITORING', 'LEAD', 'COORDINATING')),
    position    int  not null,
    agency_id   uuid not null references agency,
    primary key (task_id, role, position)
);
create index task_agency_agency on task_agency (agency_id);

create table task_funding (
    task_id     uuid not null references task on delete cascade,
    province_id uuid not null references administrative_unit,
    position    int  not null,
    source      text not null,
    primary key (task_id, position)
);

call open_to_province('task');
call open_to_province('task_agency');
call open_to_province('task_funding');
