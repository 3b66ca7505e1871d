-- Reviews of resolutions: prepared by editors, frozen once, numbered without gaps, hashed, and kept with their files. Rows are added
-- and never changed.

-- What is to be reviewed. Without a day the review speaks of what is known when it is frozen.
create table review_preparation (
    id          uuid primary key default uuidv7(),
    province_id uuid        not null references administrative_unit,
    kind        text        not null check (kind in ('ANNUAL', 'MIDTERM', 'FINAL')),
    year        int         not null check (year between 2021 and 2035),
    known_on    date,
    title       text        not null check (length(title) between 1 and 300),
    -- The form that it came from: sent twice, it is kept once.
    form_id     uuid        not null,
    author_id   uuid        not null references account,
    author_name text        not null,
    opened_at   timestamptz not null,
    unique (province_id, form_id)
);

create table review_preparation_resolution (
    preparation_id uuid not null references review_preparation,
    province_id    uuid not null references administrative_unit,
    position       int  not null check (position > 0),
    resolution_id  uuid not null references resolution,
    primary key (preparation_id, position),
    unique (preparation_id, resolution_id)
);

-- What the province says beside the figures: of a section (its name) or of a row (slug/code); the latest revision counts.
create table review_text (
    id             uuid primary key default uuidv7(),
    preparation_id uuid        not null references review_preparation,
    province_id    uuid        not null references administrative_unit,
    place          text        not null check (length(place) between 1 and 200),
    revision       int         not null check (revision > 0),
    words          text        not null check (length(words) <= 8000),
    form_id        uuid        not null,
    author_id      uuid        not null references account,
    author_name    text        not null,
    recorded_at    timestamptz not null,
    unique (preparation_id, place, revision),
    unique (preparation_id, form_id)
);

-- A preparation that will not be frozen.
create table review_withdrawal (
    preparation_id uuid primary key references review_preparation,
    province_id    uuid        not null references administrative_unit,
    reason         text        not null check (length(reason) between 1 and 1000),
    author_id      uuid        not null references account,
    author_name    text        not null,
    recorded_at    timestamptz not null
);

-- A frozen review: everything that it says, letter for letter as it was hashed.
create table review (
    id             uuid primary key default uuidv7(),
    preparation_id uuid        not null unique references review_preparation,
    province_id    uuid        not null references administrative_unit,
    -- 11-2028-01: the province's code, the year of freezing, the place in that year.
    number         text        not null unique,
    number_year    int         not null,
    sequence       int         not null check (sequence > 0),
    kind           text        not null check (kind in ('ANNUAL', 'MIDTERM', 'FINAL')),
    year           int         not null,
    known_on       date        not null,
    title          text        not null,
    folded         text        not null,
    illustrative   boolean     not null,
    snapshot       text        not null,
    sha256         text        not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    form_id        uuid        not null,
    author_id      uuid        not null references account,
    author_name    text        not null,
    frozen_at      timestamptz not null,
    unique (province_id, number_year, sequence)
);
create index review_province on review (province_id, frozen_at desc);
create index review_hash on review (sha256);

-- The documents of a review, made once.
create table review_file (
    review_id   uuid        not null references review,
    province_id uuid        not null references administrative_unit,
    format      text        not null check (format in ('DOCX', 'XLSX', 'PDF', 'CSV', 'JSON')),
    content     bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(content), 'hex')),
    made_at     timestamptz not null,
    primary key (review_id, format)
);
-- They are packed already.
alter table review_file alter column content set storage external;
create index review_file_hash on review_file (sha256);

-- How far the files of a review are, and since when nobody has been at them: another portal takes them over.
create table review_making (
    review_id    uuid primary key references review,
    province_id  uuid        not null references administrative_unit,
    worked_at    timestamptz not null,
    failed       boolean     not null default false,
    -- More than once where a portal stopped in the middle, or could not make one.
    begun        int         not null default 1 check (begun > 0),
    -- Which of them is being written, and how many of its rows are.
    format       text check (format in ('DOCX', 'XLSX', 'PDF', 'CSV', 'JSON')),
    rows_written int         not null default 0 check (rows_written between 0 and rows_in_all),
    rows_in_all  int         not null default 0
);

-- A frozen review is never taken back: a later one takes its place, and both are read.
create table review_replacement (
    review_id   uuid primary key references review,
    province_id uuid        not null references administrative_unit,
    by_id       uuid        not null references review,
    reason      text        not null check (length(reason) between 1 and 1000),
    author_id   uuid        not null references account,
    author_name text        not null,
    recorded_at timestamptz not null,
    check (review_id <> by_id)
);

call close_table('review_replacement');
call close_table('review_preparation');
call close_table('review_preparation_resolution');
call close_table('review_text');
call close_table('review_withdrawal');
call close_table('review');
call close_table('review_file');
call close_table('review_making');

-- Preparations are the editors' desk: they and the auditors read them.
create policy read on review_preparation for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))
           or province_id = any ((select scope_ids('app.audit_provinces'))::uuid[]) or (select scope_everywhere('app.audit_provinces')));
create policy write on review_preparation for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces'))));

create policy read on review_preparation_resolution for select to cotmoc_app
    using (exists (select from review_preparation p where p.id = preparation_id));
create policy write on review_preparation_resolution for insert to cotmoc_app
    with check (exists (select from review_preparation p where p.id = preparation_id and p.province_id = review_preparation_resolution.province_id
                        and p.author_id = (select scope_account()))
                -- Of the province itself, or of one that passed whole into it.
                and exists (select from resolution r where r.id = resolution_id
                            and r.province_id in (select unit_lineage(review_preparation_resolution.province_id))));

create policy read on review_text for select to cotmoc_app
    using (exists (select from review_preparation p where p.id = preparation_id));
create policy write on review_text for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from review_preparation p where p.id = preparation_id and p.province_id = review_text.province_id));

create policy read on review_withdrawal for select to cotmoc_app
    using (exists (select from review_preparation p where p.id = preparation_id));
create policy write on review_withdrawal for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from review_preparation p where p.id = preparation_id and p.province_id = review_withdrawal.province_id));

-- A review holds the figures of all communes: it is read by those who read all of them.
create policy read on review for select to cotmoc_app
    using (province_id = any ((select scope_ids('app.unit_provinces'))::uuid[]) or (select scope_everywhere('app.unit_provinces')));
create policy write on review for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from review_preparation p where p.id = preparation_id and p.province_id = review.province_id));

create policy read on review_replacement for select to cotmoc_app
    using (exists (select from review r where r.id = review_id));
create policy write on review_replacement for insert to cotmoc_app
    with check (author_id = (select scope_account())
                and (province_id = any ((select scope_ids('app.edit_provinces'))::uuid[]) or (select scope_everywhere('app.edit_provinces')))
                and exists (select from review r join review b on b.province_id = r.province_id and b.frozen_at > r.frozen_at
                            where r.id = review_id and b.id = by_id and r.province_id = review_replacement.province_id));

-- Files follow from the snapshot alone: whoever reads the review may have them made.
create policy read on review_file for select to cotmoc_app
    using (exists (select from review r where r.id = review_id));
create policy write on review_file for insert to cotmoc_app
    with check (exists (select from review r where r.id = review_id and r.province_id = review_file.province_id));

create policy work on review_making to cotmoc_app
    using (exists (select from review r where r.id = review_id))
    with check (exists (select from review r where r.id = review_id and r.province_id = review_making.province_id));

grant select, insert on review_preparation, review_preparation_resolution, review_text, review_withdrawal, review, review_file, review_replacement to cotmoc_app;
grant select, insert, update on review_making to cotmoc_app;

-- The hash that went into the trail when a review was frozen: beside the review itself a second place that says so. Who may read the
-- review may ask, without reading the trail.
create function review_on_record(wanted text) returns text
    language sql stable security definer set search_path = public as $$
    select e.details ->> 'sha256' from audit_event e
    where e.kind = 'review.frozen' and e.subject = 'reviews/' || wanted
      and (e.province_id = any (scope_ids('app.unit_provinces')) or scope_everywhere('app.unit_provinces'))
    order by e.id limit 1
$$;

-- The hash that the trail keeps of a file since it was made: who changes a file together with the hash beside it is found out.
create function review_file_on_record(wanted uuid, wanted_format text) returns text
    language sql stable security definer set search_path = public as $$
    select e.after ->> 'sha256' from audit_event e
    where e.kind = 'row.added' and e.subject = 'review_file/' || wanted || '/' || wanted_format
      and (e.province_id = any (scope_ids('app.unit_provinces')) or scope_everywhere('app.unit_provinces'))
    order by e.id limit 1
$$;

-- The review that such a file was made of, whatever lies in its place now.
create function review_of_recorded_file(wanted text) returns uuid
    language sql stable security definer set search_path = public as $$
    select split_part(e.subject, '/', 2)::uuid from audit_event e
    where e.kind = 'row.added' and e.subject like 'review_file/%' and e.after ->> 'sha256' = wanted
      and (e.province_id = any (scope_ids('app.unit_provinces')) or scope_everywhere('app.unit_provinces'))
    order by e.id limit 1
$$;
