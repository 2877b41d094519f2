-- Who speaks, in a project.
create table speaker (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null references project,
    name        text        not null check (btrim(name) <> ''),
    kind        text        not null check (kind in ('PERSON', 'ORGANISATION', 'COLLECTIVE', 'ANONYMOUS', 'UNSPECIFIED')),
    description text,
    created_by  uuid        not null references app_user,
    created_at  timestamptz not null,
    unique (id, project_id)
);

create index speaker_project on speaker (project_id, lower(name));

call append_only('speaker');
