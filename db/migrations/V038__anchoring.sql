-- What became of annotations, and of discussions on passages, when a newer text of their source came. The latest row of each
-- for a text is the one that counts: what is edited on an earlier text is looked for anew.
create table anchoring (
    id              uuid primary key default uuidv7(),
    seq             bigint generated always as identity,
    project_id      uuid        not null,
    from_version_id uuid        not null,
    to_version_id   uuid        not null,
    annotation_id   uuid,
    thread_id       uuid,
    revision        int,
    place_start     int         not null check (place_start >= 0),
    outcome         text        not null check (outcome in ('EXACT', 'MOVED', 'AMBIGUOUS', 'ORPHANED')),
    candidates      jsonb       not null,
    at              timestamptz not null,
    unique (id, project_id),
    foreign key (from_version_id, project_id) references source_version (id, project_id),
    foreign key (to_version_id, project_id) references source_version (id, project_id),
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (thread_id, project_id) references thread (id, project_id),
    check (num_nonnulls(annotation_id, thread_id) = 1),
    check ((revision is null) = (annotation_id is null))
);

comment on column anchoring.revision is 'of the annotation, that was looked for';
comment on column anchoring.candidates is
    'the likeliest first, where a person chooses: likeness from 0 to 1, and for each span its start and end in code points of the later text, or null';

create index anchoring_to on anchoring (to_version_id, place_start);
create index anchoring_annotation on anchoring (annotation_id) where annotation_id is not null;
create index anchoring_thread on anchoring (thread_id) where thread_id is not null;

-- What a person chose: a candidate, from 1, or none of them, which leaves it on the earlier text.
create table anchoring_choice (
    id           uuid primary key default uuidv7(),
    seq          bigint generated always as identity,
    anchoring_id uuid        not null references anchoring,
    candidate    int check (candidate > 0),
    chosen_by    uuid        not null references app_user,
    reason       text,
    at           timestamptz not null
);

create index anchoring_choice_anchoring on anchoring_choice (anchoring_id, seq);

call append_only('anchoring');
call append_only('anchoring_choice');
