-- Annotations that were read from a file of another programme (ADR 49).

-- Where such an annotation came from, in the words of the file. Nobody who is named here is a user of this installation.
create table annotation_origin (
    annotation_id uuid primary key,
    project_id    uuid not null,
    format        text not null,
    format_name   text not null,
    original_id   text not null,
    file_name     text not null,
    file_sha256   text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    creator       text,
    created       text,
    raw           text not null,
    foreign key (annotation_id, project_id) references annotation (id, project_id)
);

comment on column annotation_origin.creator is 'whom the file names as its author, as it stands there';
comment on column annotation_origin.created is 'when the file says that it was made, as it stands there';
comment on column annotation_origin.raw is 'all that the file says of it, what has no place here too';

call append_only('annotation_origin');

-- A file of annotations, tried or taken. It is its importer's alone; what was tried and not taken goes after a day.
create table annotation_import (
    id                uuid primary key default uuidv7(),
    project_id        uuid        not null,
    source_version_id uuid        not null,
    importer_id       uuid        not null references app_user,
    uploaded_at       timestamptz not null,
    file_name         text        not null,
    file_sha256       text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    format            text        not null,
    content           bytea,
    mapping           text        not null check (mapping is json object),
    taken_at          timestamptz,
    annotations       int,
    result            text        check (result is json object),
    version           bigint      not null,
    foreign key (source_version_id, project_id) references source_version (id, project_id),
    check ((taken_at is null) = (content is not null)),
    check ((taken_at is null) = (result is null)),
    check ((taken_at is null) = (annotations is null))
);

comment on column annotation_import.content is 'the file as it came, until its annotations are taken';
comment on column annotation_import.result is 'the table of what became of each annotation';

create index annotation_import_importer on annotation_import (importer_id, source_version_id, uploaded_at);
create index annotation_import_left on annotation_import (uploaded_at) where taken_at is null;

-- What was taken stays as it is.
create trigger said_once before update on annotation_import for each row when (old.taken_at is not null) execute function refuse_change();
create trigger never_deleted before delete on annotation_import for each row when (old.taken_at is not null) execute function refuse_change();
create trigger kept_whole before truncate on annotation_import for each statement execute function refuse_change();
