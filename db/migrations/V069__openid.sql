-- People whom a provider of OpenID Connect vouches for. A person is told by the provider and by what it calls them for ever, never by an address.
create table openid_identity (
    issuer        text        not null check (length(issuer) <= 1000),
    subject       text        not null check (length(subject) <= 255),
    user_id       uuid        not null references app_user,
    since         timestamptz not null,
    administrator boolean     not null default false,
    primary key (issuer, subject),
    unique (issuer, user_id)
);

comment on column openid_identity.administrator is 'That groups made them an administrator, and may take that back';

alter table app_user add column vouched_for boolean not null default false;

comment on column app_user.vouched_for is 'That a provider vouched for them when the account was made; it had no password then';

-- Memberships that groups gave, and may take back; what leads gave is theirs. It goes with the membership.
create table openid_grant (
    project_id uuid not null,
    user_id    uuid not null,
    primary key (project_id, user_id),
    foreign key (project_id, user_id) references member on delete cascade
);

-- Sessions of browsers that began at a provider, so that it can end them.
create table openid_session (
    session_id  uuid primary key references user_session on delete cascade,
    issuer      text    not null,
    subject     text    not null,
    sid         text,
    second_step boolean not null
);

comment on column openid_session.sid is 'What the provider calls its own session, where it says so';

create index openid_session_of on openid_session (issuer, subject);

-- Logout tokens that came: each is taken once.
create table openid_logout (
    issuer text        not null,
    jti    text        not null,
    until  timestamptz not null,
    primary key (issuer, jti)
);
