-- A password that is hashed anew with newer parameters is the same password: its sessions go on by the mark it had.
alter table app_user add column password_mark text check (length(password_mark) = 32);

comment on column app_user.password_mark is 'What sessions keep of the password, where it was hashed anew since it was set; null: it follows from password_hash';

-- How often somebody tried to sign in, and from when on they may try again. What a row is about, such as a name from an
-- address, is kept as its SHA-256 alone. Rows are forgotten after a day, and there are never more than some 100,000.
create table sign_in_try (
    key     bytea primary key check (length(key) = 32),
    tries   int         not null check (tries >= 0),
    last_at timestamptz not null,
    free_at timestamptz not null
);

create index sign_in_try_last on sign_in_try (last_at);

-- Tries that are free, then a wait that doubles from one to the next.
create function sign_in_wait(tries int, free int, first int, longest int) returns interval language sql immutable as $$
    select make_interval(secs => case when tries <= free then 0 else least(longest, first * power(2, least(tries - free - 1, 20))) end)
$$;

-- A browser in which somebody has signed in before: it bears a secret in a cookie, of which the SHA-256 is kept.
create table known_browser (
    token_hash bytea       not null check (length(token_hash) = 32),
    user_id    uuid        not null references app_user,
    seen_at    timestamptz not null,
    primary key (token_hash, user_id)
);

create index known_browser_of on known_browser (user_id, seen_at);

-- An administrator shuts and opens accounts. Whoever signs in with one that is shut is nobody.
alter table app_user add column disabled_at timestamptz;
