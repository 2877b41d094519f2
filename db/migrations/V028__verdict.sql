-- What a team holds of a claim, and how claims stand to each other (ADR 25). Both are apart from the review of annotations.
create table claim_verdict (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null,
    claim_id   uuid        not null,
    verdict    text        not null check (verdict in ('UNVERIFIED', 'SUPPORTED', 'PARTLY_SUPPORTED', 'CONTRADICTED', 'INCONCLUSIVE', 'NOT_CHECKABLE')),
    reason     text        not null check (btrim(reason) <> ''),
    given_by   uuid        not null references app_user,
    given_at   timestamptz not null,
    foreign key (claim_id, project_id) references claim (id, project_id)
);

comment on table claim_verdict is 'the newest of a claim is the one that holds; a claim without one is unverified';

create index claim_verdict_claim on claim_verdict (claim_id, id desc);

create table claim_relation (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null,
    claim_id   uuid        not null,
    relation   text        not null check (relation in ('SUPPORTS', 'CONTRADICTS', 'RESTATES')),
    other_id   uuid        not null check (other_id <> claim_id),
    made_by    uuid        not null references app_user,
    made_at    timestamptz not null,
    foreign key (claim_id, project_id) references claim (id, project_id),
    foreign key (other_id, project_id) references claim (id, project_id)
);

create index claim_relation_claim on claim_relation (claim_id);
create index claim_relation_other on claim_relation (other_id);

create table claim_relation_end (
    relation_id uuid primary key references claim_relation,
    ended_by    uuid        not null references app_user,
    ended_at    timestamptz not null
);

call append_only('claim_verdict');
call append_only('claim_relation');
call append_only('claim_relation_end');
