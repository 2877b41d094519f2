-- A token of the interface has a name, says what it is for, and when it was last used.
alter table access_token add column id uuid not null default uuidv7();
alter table access_token add constraint access_token_id unique (id);
alter table access_token add column name text not null default 'Taken with a password' check (btrim(name) <> '' and length(name) <= 100);
alter table access_token add column scopes text[] not null default '{READ,ANNOTATE,REVIEW,ADMINISTER}'
    check (scopes <@ '{READ,ANNOTATE,REVIEW,ADMINISTER}' and 'READ' = any (scopes));
alter table access_token add column last_used_at timestamptz;
alter table access_token add column personal boolean not null default false;

comment on column access_token.last_used_at is 'To the minute; null: never';
comment on column access_token.personal is 'Made by its owner under their account, not taken with a password for twelve hours';

create index access_token_of on access_token (user_id);
