-- Annotations that other programmes made by the Web Annotation Protocol, kept as they came (ADR 62).

-- The name that such an annotation has in its container. Where it is about a text of the project it is an annotation on the desk too.
create table web_annotation (
    id            uuid primary key default uuidv7(),
    project_id    uuid        not null references project,
    name          text        not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._~-]{0,119}$'),
    annotation_id uuid unique,
    author_id     uuid        not null references app_user,
    posted_at     timestamptz not null,
    unique (project_id, name),
    foreign key (annotation_id, project_id) references annotation (id, project_id)
);

comment on column web_annotation.name is 'the last segment of its IRI, never used again';
comment on column web_annotation.annotation_id is 'what stands on the desk for it; null where it is about nothing of the project';

create index web_annotation_alone on web_annotation (project_id, posted_at, id) where annotation_id is null;

create table web_annotation_revision (
    web_annotation_id uuid        not null references web_annotation,
    number            int         not null check (number > 0),
    document          text        check (document is json object),
    revision          int,
    editor_id         uuid        not null references app_user,
    at                timestamptz not null,
    primary key (web_annotation_id, number)
);

comment on column web_annotation_revision.document is 'all that was sent, in the order in which it was sent; null where it was deleted';
comment on column web_annotation_revision.revision is 'which revision of the annotation on the desk says the same; null where there is none';

call append_only('web_annotation');
call append_only('web_annotation_revision');
