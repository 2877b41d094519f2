-- Files that are made in the background (ADR 22). Nothing here is anybody's writing: orders and files go after some days.
create table file_order (
    id           uuid primary key,
    project_id   uuid        not null references project,
    ordered_by   uuid        not null references app_user,
    ordered_at   timestamptz not null,
    origin       text        not null,
    origin_id    uuid        not null,
    form         text        not null,
    file_name    text        not null,
    media_type   text        not null,
    address      text        not null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    step         text,
    done         int         not null default 0,
    total        int         not null default 0,
    attempts     int         not null default 0,
    leased_until timestamptz,
    ended_at     timestamptz,
    failure      text,
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint,
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    check ((state = 'RUNNING') = (leased_until is not null)),
    check ((state = 'DONE') = (sha256 is not null and bytes is not null)),
    check ((state = 'FAILED') = (failure is not null))
);

comment on column file_order.attempts is 'how often it was taken up; whoever took it up last alone may write';
comment on column file_order.leased_until is 'when another node takes it up, unless it is heard of before';

create index file_order_open on file_order (ordered_at, id) where state in ('QUEUED', 'RUNNING');
create index file_order_of_person on file_order (ordered_by, ordered_at desc);
create index file_order_ended on file_order (ended_at) where ended_at is not null;

-- What an open order is made of: the report as JSON.
create table file_snapshot (
    order_id uuid primary key references file_order on delete cascade,
    content  bytea not null
);

-- The file, in parts, so that neither writing nor reading holds all of it at once.
create table file_part (
    order_id uuid not null references file_order on delete cascade,
    number   int  not null check (number > 0),
    content  bytea not null,
    primary key (order_id, number)
);
