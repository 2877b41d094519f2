alter table app_user add column if not exists email text;

-- Mail that waits for the relay. A row is written in the transaction of what it tells of, and deleted when the relay has
-- taken it: what was sent is not kept here. A node that sends holds the row meanwhile (for update skip locked).
create table outgoing_mail (
    id           uuid primary key,
    recipient    text,
    subject      text,
    text         text,
    written_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    resting      boolean     not null default false,
    last_failure text,
    check (recipient ~ '^[^\r\n]+$' and subject ~ '^[^\r\n]*$' and text is not null
        or recipient is null and subject is null and text is null)
);

create index outgoing_mail_due on outgoing_mail (due_at) where not resting;

comment on column outgoing_mail.recipient is 'null where recipient, subject and text are written at the moment of sending';
comment on column outgoing_mail.resting is 'so many attempts failed that none is made any more, until due_at and resting are set anew';
