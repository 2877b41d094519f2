-- A discussion on a passage of a source version, and, where annotation_id is given, on that annotation.
create table thread (
    id                uuid primary key default uuidv7(),
    project_id        uuid        not null,
    source_version_id uuid        not null,
    annotation_id     uuid,
    start_at          int,
    end_at            int,
    exact             text,
    prefix            text,
    suffix            text,
    opened_by         uuid        not null references app_user,
    opened_at         timestamptz not null,
    unique (id, project_id),
    foreign key (source_version_id, project_id) references source_version (id, project_id),
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    check (annotation_id is not null or exact is not null)
);

create index thread_source_version on thread (source_version_id);
create index thread_annotation on thread (annotation_id);

create table post (
    id        uuid primary key default uuidv7(),
    thread_id uuid        not null references thread,
    author_id uuid        not null references app_user,
    at        timestamptz not null,
    text      text        not null check (btrim(text) <> '')
);

create index post_thread on post (thread_id, at);

-- Resolved and reopened: the latest step tells which.
create table thread_step (
    id        uuid primary key default uuidv7(),
    thread_id uuid        not null references thread,
    resolved  boolean     not null,
    outcome   text,
    actor_id  uuid        not null references app_user,
    at        timestamptz not null,
    check (not resolved or btrim(outcome) <> '')
);

create index thread_step_thread on thread_step (thread_id, at);

call append_only('thread');
call append_only('post');
call append_only('thread_step');
