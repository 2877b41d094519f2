-- Which claims are worth checking, by the list of ClaimBuster, and who sees to it (ADR 45). The newest of a claim holds.
create table claim_worth (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null,
    claim_id   uuid        not null,
    worth      text        not null check (worth in ('NFS', 'UFS', 'CFS')),
    reason     text        not null check (btrim(reason) <> ''),
    given_by   uuid        not null references app_user,
    given_at   timestamptz not null,
    foreign key (claim_id, project_id) references claim (id, project_id)
);

comment on column claim_worth.worth is 'NFS not factual, UFS factual but unimportant, CFS factual and check-worthy';

create index claim_worth_claim on claim_worth (claim_id, id desc);
create index claim_worth_project on claim_worth (project_id, worth);

create table claim_check (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null,
    claim_id    uuid        not null,
    assignee_id uuid references app_user,
    assigned_by uuid        not null references app_user,
    assigned_at timestamptz not null,
    foreign key (claim_id, project_id) references claim (id, project_id)
);

comment on table claim_check is 'who checks a claim; nobody where the newest names none';

create index claim_check_claim on claim_check (claim_id, id desc);

call append_only('claim_worth');
call append_only('claim_check');

-- The orders of the list of claims.
create index claim_added on claim (project_id, created_at, id);
create index claim_in_order on claim (project_id, (lower(coalesce(proposition, '')) collate "unicode"), id);
