-- The sessions of browsers that are open. A row goes with its session, and a session with its row: whoever deletes one
-- has ended the session, on every node, with its next request.
create table user_session (
    id           uuid primary key default uuidv7(),
    user_id      uuid        not null references app_user,
    began_at     timestamptz not null,
    last_seen_at timestamptz not null,
    address      text        not null,
    browser      text check (length(browser) <= 200)
);

comment on column user_session.last_seen_at is 'To the minute';

create index user_session_of on user_session (user_id, began_at);
