create table app_user (
    id            uuid primary key default uuidv7(),
    username      text        not null check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    display_name  text        not null check (btrim(display_name) <> ''),
    password_hash text,
    administrator boolean     not null default false,
    created_at    timestamptz not null,
    unique (username)
);

comment on column app_user.password_hash is 'Argon2id (RFC 9106) in PHC string format; null until the person has set one';

-- Bearer tokens of the interface: only the SHA-256 is kept.
create table access_token (
    token_hash bytea primary key,
    user_id    uuid        not null references app_user,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- A link that works once, such as the first administrator's: only the SHA-256 of its token is kept.
create table one_time_link (
    token_hash bytea primary key,
    purpose    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
