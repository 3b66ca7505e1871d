-- A resolution on the desk: a new one that is not yet published, or an adopted one that is being amended. Cells are text, as the
-- proofreadable files hold them; they are judged when they are checked and when they are published.
create table draft (
    id               uuid        primary key default uuidv7(),
    province_id      uuid        not null references administrative_unit,
    slug             text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title            text        not null,
    -- The adopted text that this draft amends, and the state of it that the draft began with; both empty for a new resolution.
    resolution_id    uuid references resolution,
    begun_from       text,
    -- The document that amends it: without one nothing of an adopted text is changed.
    amending_number  text,
    amending_on      date,
    amending_title   text,
    effective_on     date,
    state            text        not null check (state in ('OPEN', 'PUBLISHED', 'DISCARDED')),
    version          int         not null default 0,
    opened_by        uuid        not null,
    opened_name      text        not null,
    opened_at        timestamptz not null,
    closed_by        uuid,
    closed_at        timestamptz,
    check ((resolution_id is null) = (begun_from is null)),
    check ((state = 'OPEN') = (closed_at is null))
);
-- One open draft at a time for one resolution.
create unique index draft_open on draft (slug) where state = 'OPEN';

create table draft_row (
    id          uuid    primary key default uuidv7(),
    draft_id    uuid    not null references draft,
    province_id uuid    not null references administrative_unit,
    sheet       text    not null check (sheet in ('RESOLUTION', 'CLAUSES', 'DOCUMENTS', 'FACTS', 'INDICATORS', 'TARGETS', 'BASELINES', 'SERIES',
                                                  'CONFLICTS', 'TASKS')),
    -- Rows are ordered by position; there may be gaps.
    position    int     not null,
    cells       jsonb   not null check (jsonb_typeof(cells) = 'object'),
    -- For each cell that was read out of a document: where it stood and what stood there letter for letter.
    places      jsonb   not null default '{}' check (jsonb_typeof(places) = 'object'),
    -- What the reading was unsure of; a row with doubts waits until a person confirms it.
    doubts      jsonb   not null default '[]' check (jsonb_typeof(doubts) = 'array'),
    confirmed   boolean not null default true,
    version     int     not null default 0
);
create index draft_row_draft on draft_row (draft_id, sheet, position);

-- The documents that were uploaded into a draft, kept so that every cell can be traced to its place.
create table draft_document (
    draft_id    uuid        not null references draft,
    province_id uuid        not null references administrative_unit,
    name        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    primary key (draft_id, sha256)
);

-- What changed an adopted text, and when: the reason without which nothing is changed.
create table amendment (
    id            uuid        primary key default uuidv7(),
    resolution_id uuid        not null references resolution,
    province_id   uuid        not null references administrative_unit,
    draft_id      uuid references draft,
    number_symbol text,
    issued_on     date        not null,
    title         text        not null,
    effective_on  date        not null,
    published_by  uuid        not null,
    published_name text      not null,
    published_at  timestamptz not null,
    check (effective_on >= issued_on)
);
create index amendment_resolution on amendment (resolution_id, effective_on);
alter table indicator add foreign key (ended_by) references amendment;
alter table task add foreign key (ended_by) references amendment;

-- The wording that an amendment replaced, row by row: before is empty for a row that it added, after for one that it ended.
create table former_wording (
    amendment_id  uuid not null references amendment,
    resolution_id uuid not null references resolution,
    province_id   uuid not null references administrative_unit,
    -- In the order of the text.
    position      int  not null,
    sheet         text not null,
    row_key       text not null,
    before        jsonb,
    after         jsonb,
    primary key (amendment_id, sheet, row_key),
    check (before is not null or after is not null)
);
create index former_wording_row on former_wording (resolution_id, sheet, row_key);

call open_to_editors('draft');
call open_to_editors('draft_row');
call open_to_editors('draft_document');
call open_to_province('amendment');
call open_to_province('former_wording');
-- History is only added to.
revoke update, delete on amendment, former_wording from cotmoc_app;
