-- Queries that a person keeps by name, for themself or for their project. Where project_id is null they look in all of theirs.
create table saved_search (
    id         uuid primary key default uuidv7(),
    owner_id   uuid        not null references app_user,
    project_id uuid references project,
    name       text        not null check (btrim(name) <> ''),
    query      text        not null check (btrim(query) <> ''),
    shared     boolean     not null default false,
    changed_at timestamptz not null,
    version    bigint      not null,
    check (not shared or project_id is not null)
);

create index saved_search_owner on saved_search (owner_id);
create index saved_search_shared on saved_search (project_id) where shared;
