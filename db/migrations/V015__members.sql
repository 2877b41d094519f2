-- Members come by invitation, and a project has rules and guidelines that its leads write.

-- Where a person can be written to. Nobody has to have one, and two accounts may share one: it proves nothing by itself.
alter table app_user add column email text check (email ~ '^[^[:space:]]+@[^[:space:]@]+$' and length(email) <= 254);
-- Counts the changes of what the owner of an account edits, so that no stale page overwrites a newer one.
alter table app_user add column revision int not null default 1;

alter table member add column revision int not null default 1;
alter table project add column policy_revision int not null default 1;

-- A link with which somebody becomes a member. Only the SHA-256 of its token is kept; it works once, until it expires or
-- is revoked. Sending it again replaces the token.
create table invitation (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null references project,
    email       text        not null check (email ~ '^[^[:space:]]+@[^[:space:]@]+$' and length(email) <= 254),
    role        text        not null check (role in ('OBSERVER', 'ANALYST', 'REVIEWER', 'LEAD')),
    token_hash  bytea       not null check (length(token_hash) = 32),
    invited_by  uuid        not null references app_user,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    accepted_by uuid references app_user,
    ended_at    timestamptz,
    unique (token_hash),
    check (accepted_by is null or ended_at is not null)
);

comment on column invitation.ended_at is 'When it was accepted or, where accepted_by is null, revoked; null while it stands';

create unique index invitation_standing on invitation (project_id, lower(email)) where ended_at is null;

-- What a project's leads ask of those who annotate, in Markdown. Every revision is kept.
create table guideline_revision (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null references project,
    number     int         not null check (number > 0),
    text       text        not null,
    editor_id  uuid        not null references app_user,
    at         timestamptz not null,
    unique (project_id, number)
);

call append_only('guideline_revision');
