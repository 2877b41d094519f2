-- A proposition, in a project: one claim may be stated many times, in many sources.
create table claim (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null references project,
    proposition text        not null check (btrim(proposition) <> ''),
    created_by  uuid        not null references app_user,
    created_at  timestamptz not null,
    unique (id, project_id)
);

create index claim_project on claim (project_id, lower(proposition));

call append_only('claim');
