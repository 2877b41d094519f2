-- What analysts say about passages. The row here is a pointer to the current revision and state; what was written
-- stands in revisions, which are never changed.
create table annotation (
    id                uuid primary key default uuidv7(),
    project_id        uuid        not null,
    source_version_id uuid        not null,
    kind              text        not null check (kind in ('CLAIM', 'SPEAKER_MENTION', 'CREDIBILITY_NOTE', 'COMMENT')),
    author_id         uuid        not null references app_user,
    created_at        timestamptz not null,
    revision          int         not null check (revision > 0),
    state             text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    version           bigint      not null,
    unique (id, project_id),
    foreign key (source_version_id, project_id) references source_version (id, project_id)
);

create index annotation_source_version on annotation (source_version_id);
create index annotation_project_state on annotation (project_id, state);

create table annotation_revision (
    id                  uuid primary key default uuidv7(),
    annotation_id       uuid        not null,
    project_id          uuid        not null,
    number              int         not null check (number > 0),
    editor_id           uuid        not null references app_user,
    at                  timestamptz not null,
    mode                text check (mode in ('DIRECT', 'INDIRECT', 'MIXED', 'AUTHORS_VOICE')),
    claim_id            uuid,
    reliability         text check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    reliability_reason  text check (btrim(reliability_reason) <> ''),
    credibility         text check (credibility in ('CONFIRMED', 'PROBABLY_TRUE', 'POSSIBLY_TRUE', 'DOUBTFUL', 'IMPROBABLE', 'TRUTH_CANNOT_BE_JUDGED')),
    credibility_reason  text check (btrim(credibility_reason) <> ''),
    independent_origin  text,
    about_id            uuid,
    note                text,
    unique (annotation_id, number),
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (about_id, project_id) references annotation (id, project_id),
    foreign key (claim_id, project_id) references claim (id, project_id),
    check ((reliability is null) = (reliability_reason is null)),
    check ((credibility is null) = (credibility_reason is null)),
    check (credibility <> 'CONFIRMED' or btrim(independent_origin) <> '')
);

create table annotation_span (
    revision_id uuid not null references annotation_revision,
    ordinal     int  not null,
    role        text not null check (role in ('CONTENT', 'CUE', 'SOURCE')),
    start_at    int  not null check (start_at >= 0),
    end_at      int  not null check (end_at > start_at),
    exact       text not null,
    prefix      text not null,
    suffix      text not null,
    primary key (revision_id, ordinal),
    check (char_length(exact) = end_at - start_at)
);

-- The attribution chain, outermost teller first.
create table annotation_speaker (
    revision_id uuid not null references annotation_revision,
    hop         int  not null,
    speaker_id  uuid not null references speaker,
    primary key (revision_id, hop)
);

create index annotation_speaker_speaker on annotation_speaker (speaker_id);

call append_only('annotation_revision');
call append_only('annotation_span');
call append_only('annotation_speaker');
