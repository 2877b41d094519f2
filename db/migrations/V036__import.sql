-- Imports (ADR 35): files that came in, were read, and wait for a person to confirm what they say of themselves. Nothing here is
-- a source yet; what nobody adds is deleted after some days.
create table source_import (
    id            uuid primary key,
    project_id    uuid        not null references project,
    begun_by      uuid        not null references app_user,
    begun_at      timestamptz not null,
    name          text        not null,
    handling_mark text        not null check (handling_mark in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
    acquired_how  text        not null check (btrim(acquired_how) <> ''),
    language      text        not null,
    state         text        not null check (state in ('WAITING', 'RUNNING', 'RESTING')),
    is_read       boolean     not null default false,
    files         int         not null default 0,
    attempts      int         not null default 0,
    lost          int         not null default 0,
    leased_until  timestamptz,
    ended         text,
    rested_at     timestamptz,
    check ((state = 'RUNNING') = (leased_until is not null)),
    check ((state = 'RESTING') = (rested_at is not null)),
    check (state <> 'RESTING' or is_read)
);

comment on column source_import.files is 'how many there are, as far as is known';
comment on column source_import.attempts is 'how often it was taken up; whoever took it up last alone may write';
comment on column source_import.lost is 'how often the node that had it ended, since something of it was last kept';
comment on column source_import.ended is 'why not all of it was read, in words; null where all was';

create index source_import_open on source_import (begun_at, id) where state <> 'RESTING';
create index source_import_project on source_import (project_id, begun_at desc);

-- What was sent, until it was read.
create table import_upload (
    import_id uuid not null references source_import on delete cascade,
    number    int  not null check (number > 0),
    file_name text not null,
    primary key (import_id, number)
);

create table import_upload_part (
    import_id uuid  not null,
    upload    int   not null,
    number    int   not null,
    content   bytea not null,
    primary key (import_id, upload, number),
    foreign key (import_id, upload) references import_upload (import_id, number) on delete cascade
);

create table import_item (
    id           uuid primary key default uuidv7(),
    import_id    uuid    not null references source_import on delete cascade,
    ordinal      int     not null check (ordinal > 0),
    file_name    text    not null,
    bytes        bigint  not null,
    state        text    not null check (state in ('READY', 'KNOWN', 'REFUSED', 'CONFIRMED', 'ADDED')),
    refusal      text,
    remarks      jsonb   not null default '[]',
    format       text,
    media_type   text,
    how          text,
    file_sha256  text,
    sha256       text,
    content      text,
    blocks       jsonb,
    origins      jsonb   not null default '{}',
    provenance   jsonb,
    known_source uuid references source,
    revision     int     not null default 1,
    confirmed_by uuid references app_user,
    confirmed_at timestamptz,
    source_id    uuid references source,
    unique (import_id, ordinal),
    check ((state = 'REFUSED') = (refusal is not null and provenance is null)),
    check (state = 'REFUSED' or provenance is not null and format is not null and sha256 is not null),
    check ((state = 'ADDED') = (source_id is not null)),
    check ((state in ('READY', 'KNOWN', 'CONFIRMED')) = (content is not null and blocks is not null)),
    check ((state in ('CONFIRMED', 'ADDED')) = (confirmed_by is not null and confirmed_at is not null)),
    check (state <> 'KNOWN' or known_source is not null)
);

comment on column import_item.origins is 'where in the file each proposed value stands';
comment on column import_item.known_source is 'the source of the project that has exactly this text already';

create index import_item_state on import_item (import_id, state, ordinal);

create table import_item_part (
    item_id uuid  not null references import_item on delete cascade,
    number  int   not null,
    content bytea not null,
    primary key (item_id, number)
);
