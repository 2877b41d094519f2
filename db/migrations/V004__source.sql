-- A document under analysis. What is known of it is provenance, which has revisions; what it says is a version.
create table source (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null references project,
    created_by uuid        not null references app_user,
    created_at timestamptz not null,
    revision   int         not null check (revision > 0),
    version    bigint      not null,
    unique (id, project_id)
);

create index source_project on source (project_id);

create table provenance (
    id            uuid primary key default uuidv7(),
    source_id     uuid        not null references source,
    revision      int         not null check (revision > 0),
    title         text        not null check (btrim(title) <> ''),
    working_title boolean     not null,
    author        text,
    affiliation   text,
    publisher     text,
    published     text check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    language      text        not null,
    url           text,
    acquired_at   timestamptz not null,
    acquired_how  text        not null,
    handling_mark text        not null check (handling_mark in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
    edited_by     uuid        not null references app_user,
    edited_at     timestamptz not null,
    unique (source_id, revision)
);

comment on column provenance.published is 'ISO 8601: a year, a month or a day, as exactly as it is known; null is unknown';
comment on column provenance.language is 'BCP 47';

create table source_version (
    id          uuid primary key default uuidv7(),
    source_id   uuid        not null,
    project_id  uuid        not null,
    number      int         not null check (number > 0),
    content     text        not null check (content <> ''),
    sha256      text        not null,
    length      int         not null,
    created_by  uuid        not null references app_user,
    created_at  timestamptz not null,
    unique (source_id, number),
    unique (id, project_id),
    foreign key (source_id, project_id) references source (id, project_id),
    check (length = char_length(content)),
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

comment on column source_version.length is 'Unicode code points';

create table source_block (
    source_version_id uuid not null references source_version,
    ordinal           int  not null,
    kind              text not null check (kind in ('HEADING', 'PARAGRAPH', 'QUOTATION', 'LIST', 'ADVERTISEMENT')),
    start_at          int  not null check (start_at >= 0),
    end_at            int  not null check (end_at > start_at),
    primary key (source_version_id, ordinal)
);

call append_only('provenance');
call append_only('source_version');
call append_only('source_block');
