-- The second step of a sign-in: a secret that the person's phone has too, from which both make codes (RFC 6238). It is kept
-- sealed with a key that is not in the database.
create table second_factor (
    user_id      uuid primary key references app_user,
    sealed       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

comment on column second_factor.sealed is 'AES-256-GCM: 12 bytes of nonce, the secret, 16 bytes of tag';
comment on column second_factor.confirmed_at is 'When a first code was right; until then nothing is asked';
comment on column second_factor.last_step is 'The half minute of the last code that was taken: none is taken twice';

-- Codes for whoever has lost their phone: each works once, and only its SHA-256 is kept.
create table recovery_code (
    user_id   uuid  not null references app_user,
    code_hash bytea not null check (length(code_hash) = 32),
    used_at   timestamptz,
    primary key (user_id, code_hash)
);

-- Projects that nobody opens without a second step.
create table project_second_factor (
    project_id  uuid primary key references project,
    required_by uuid        not null references app_user,
    since       timestamptz not null
);

-- Memberships that open their project: those too whose owner has no second step where the project asks for none.
create view open_member with (security_invoker = true) as
    select m.* from member m
    where not exists (select from project_second_factor r where r.project_id = m.project_id)
       or exists (select from second_factor f where f.user_id = m.user_id and f.confirmed_at is not null);
