-- A team's room with its policy. Nothing is visible across projects.
create table project (
    id               uuid primary key default uuidv7(),
    name             text        not null check (btrim(name) <> ''),
    approvals_needed int         not null default 1 check (approvals_needed between 1 and 9),
    threads_block    boolean     not null default true,
    handling_mark    text        not null default 'AMBER'
        check (handling_mark in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
    created_by       uuid        not null references app_user,
    created_at       timestamptz not null
);

create table member (
    project_id uuid        not null references project,
    user_id    uuid        not null references app_user,
    role       text        not null check (role in ('OBSERVER', 'ANALYST', 'REVIEWER', 'LEAD')),
    since      timestamptz not null,
    primary key (project_id, user_id)
);

create index member_user on member (user_id);
