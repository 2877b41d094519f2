-- Blind first pass and adjudication (ADR 15).
alter table project add column blind_first_pass boolean not null default false;

comment on column project.blind_first_pass is 'nobody sees the annotations of others on a source before submitting their own pass of it';

-- That somebody submitted their pass of a source. It is not taken back.
create table first_pass (
    id           uuid primary key default uuidv7(),
    project_id   uuid        not null,
    source_id    uuid        not null,
    person_id    uuid        not null references app_user,
    submitted_at timestamptz not null,
    unique (source_id, person_id),
    foreign key (source_id, project_id) references source (id, project_id)
);

create index first_pass_project on first_pass (project_id);

-- What a pass said: the annotations in the revision of then, whatever becomes of them later.
create table first_pass_entry (
    first_pass_id     uuid not null references first_pass,
    annotation_id     uuid not null references annotation,
    revision          int  not null,
    primary key (first_pass_id, annotation_id),
    foreign key (annotation_id, revision) references annotation_revision (annotation_id, number)
);

-- Who else wrote what an annotation says, beside those who wrote its revisions: the authors of what was merged into it.
create table annotation_coauthor (
    annotation_id uuid not null references annotation,
    person_id     uuid not null references app_user,
    merged_id     uuid not null references annotation,
    primary key (annotation_id, person_id, merged_id)
);

-- What an adjudicator decided where analysts said different things of the same passage.
create table ruling (
    id                uuid primary key default uuidv7(),
    project_id        uuid        not null,
    source_version_id uuid        not null,
    way               text        not null check (way in ('PICK', 'MERGE', 'ANEW', 'NONE')),
    outcome_id        uuid,
    adjudicator_id    uuid        not null references app_user,
    reason            text        not null check (btrim(reason) <> ''),
    at                timestamptz not null,
    unique (id, project_id),
    foreign key (source_version_id, project_id) references source_version (id, project_id),
    foreign key (outcome_id, project_id) references annotation (id, project_id),
    check ((way = 'NONE') = (outcome_id is null))
);

comment on column ruling.outcome_id is 'the annotation that shall stand: one of the sides, or the one that was made';

create index ruling_source_version on ruling (source_version_id);

-- What was before the adjudicator. An annotation is ruled on once.
create table ruling_side (
    ruling_id     uuid not null references ruling,
    annotation_id uuid not null unique references annotation,
    revision      int  not null,
    primary key (ruling_id, annotation_id),
    foreign key (annotation_id, revision) references annotation_revision (annotation_id, number)
);

-- Who does not agree with a ruling, in their words.
create table dissent (
    id         uuid primary key default uuidv7(),
    ruling_id  uuid        not null,
    project_id uuid        not null,
    person_id  uuid        not null references app_user,
    words      text        not null check (btrim(words) <> ''),
    at         timestamptz not null,
    foreign key (ruling_id, project_id) references ruling (id, project_id)
);

create index dissent_ruling on dissent (ruling_id, at);

call append_only('first_pass');
call append_only('first_pass_entry');
call append_only('annotation_coauthor');
call append_only('ruling');
call append_only('ruling_side');
call append_only('dissent');
