-- Where what is said comes from (ADR 44). A statement, or all of a source, goes back to a statement, a source or a speaker of the
-- project, or to something outside of it that has a name.
create table origin (
    id                uuid primary key default uuidv7(),
    project_id        uuid        not null,
    statement_id      uuid,
    source_id         uuid,
    from_statement_id uuid,
    from_source_id    uuid,
    from_speaker_id   uuid,
    from_outside      text check (btrim(from_outside) <> ''),
    known_by          text        not null check (btrim(known_by) <> ''),
    recorded_by       uuid        not null references app_user,
    recorded_at       timestamptz not null,
    foreign key (statement_id, project_id) references annotation (id, project_id),
    foreign key (source_id, project_id) references source (id, project_id),
    foreign key (from_statement_id, project_id) references annotation (id, project_id),
    foreign key (from_source_id, project_id) references source (id, project_id),
    foreign key (from_speaker_id, project_id) references speaker (id, project_id),
    check (num_nonnulls(statement_id, source_id) = 1),
    check (num_nonnulls(from_statement_id, from_source_id, from_speaker_id, from_outside) = 1),
    check (statement_id <> from_statement_id),
    check (source_id <> from_source_id)
);

comment on column origin.known_by is 'how it is known, such as the dateline of an agency';

create index origin_statement on origin (statement_id) where statement_id is not null;
create index origin_source on origin (source_id) where source_id is not null;
create index origin_project on origin (project_id);

create table origin_end (
    origin_id uuid primary key references origin,
    ended_by  uuid        not null references app_user,
    ended_at  timestamptz not null
);

-- The statement that confirms what a credibility note grades 1. The words beside it name the origin for whoever reads the note.
alter table annotation_revision
    add column confirmed_by_id uuid,
    add foreign key (confirmed_by_id, project_id) references annotation (id, project_id),
    add check (confirmed_by_id is null or credibility = 'CONFIRMED' and about_id is not null and confirmed_by_id <> about_id);

create index annotation_revision_confirmed_by on annotation_revision (confirmed_by_id) where confirmed_by_id is not null;

call append_only('origin');
call append_only('origin_end');
