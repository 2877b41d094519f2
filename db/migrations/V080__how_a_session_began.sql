-- Whoever has no password here is asked to have shown themself to their provider a moment ago: a session that begins because the provider still knew the browser says nothing of that.
alter table user_session add column shown_at timestamptz;
alter table user_session add column with_code boolean not null default false;

comment on column user_session.shown_at is 'When whoever began it showed who they are, here or at their provider; null where the provider does not say';
comment on column user_session.with_code is 'That a code of their second step here was shown when it began';
