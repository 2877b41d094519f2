-- What somebody is told of a colleague's doing. It is told to a member, about their project; who has left it is told
-- nothing any more. A row may be deleted: it repeats what the audit trail keeps.
create table notification (
    id           uuid primary key,
    recipient_id uuid        not null references app_user,
    project_id   uuid        not null references project,
    actor_id     uuid        not null references app_user,
    reason       text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    source_id    uuid,
    did          text        not null,
    place        text        not null,
    excerpt      text,
    at           timestamptz not null,
    read_at      timestamptz,
    mail_after   timestamptz,
    mail_id      uuid
);

create index notification_recipient on notification (recipient_id, read_at, at desc);
create index notification_to_mail on notification (mail_after) where mail_id is null and mail_after is not null;
create index notification_mail on notification (mail_id) where mail_id is not null;

comment on column notification.mail_after is 'null where no mail shall tell of it';
comment on column notification.mail_id is 'the mail that tells of it';

-- How a person wants their mail; without a row, at once.
create table notification_setting (
    person_id uuid primary key references app_user,
    delivery  text   not null check (delivery in ('IMMEDIATE', 'DIGEST', 'NONE')),
    time_zone text   not null,
    version   bigint not null
);

-- With the token of a mail its recipient ends all mail without signing in: only the SHA-256 is kept.
create table unsubscribe_link (
    token_hash bytea primary key,
    person_id  uuid        not null references app_user,
    made_at    timestamptz not null
);
