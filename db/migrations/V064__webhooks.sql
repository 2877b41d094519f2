-- What happens in a project, told to addresses that its leads name (ADR 64).
create table webhook (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null references project,
    url        text        not null check (length(url) <= 2000),
    events     text[]      not null default '{}',
    secret     text        not null check (secret like 'whsec\_%'),
    active     boolean     not null default true,
    owner_id   uuid        not null references app_user,
    added_at   timestamptz not null,
    version    bigint      not null default 0
);

comment on column webhook.events is 'names of actions of the audit trail, where an asterisk stands for anything; none is all';
comment on column webhook.owner_id is 'the lead in whose name it is told: what is kept back from them is not told';

create index webhook_project on webhook (project_id);

create table webhook_delivery (
    id           uuid primary key default uuidv7(),
    webhook_id   uuid        not null references webhook on delete cascade,
    payload      text        not null check (payload is json object),
    state        text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    attempts     int         not null default 0,
    next_at      timestamptz not null,
    last_status  int,
    last_problem text,
    made_at      timestamptz not null,
    done_at      timestamptz
);

create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_webhook on webhook_delivery (webhook_id, made_at desc);

-- Up to where the audit trail was looked through; whoever holds the row looks on.
create table webhook_place (
    one boolean primary key default true check (one),
    seq bigint not null
);

insert into webhook_place (seq) select coalesce(max(seq), 0) from audit_event;
