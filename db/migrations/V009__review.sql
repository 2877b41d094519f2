-- Every step in the life of an annotation: submissions, withdrawals, and the decisions of reviewers. A step belongs to
-- the revision and to the text that its actor had before them.
create table review_step (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null,
    subject_id  uuid        not null,
    revision    int         not null,
    action      text        not null check (action in ('SUBMIT', 'EDIT', 'WITHDRAW', 'APPROVE', 'REQUEST_CHANGES', 'REJECT')),
    from_state  text        not null,
    to_state    text        not null,
    actor_id    uuid        not null references app_user,
    reason      text,
    source_sha256 text      not null,
    at          timestamptz not null,
    foreign key (subject_id, project_id) references annotation (id, project_id),
    foreign key (subject_id, revision) references annotation_revision (annotation_id, number),
    check (action not in ('REQUEST_CHANGES', 'REJECT') or btrim(reason) <> '')
);

create index review_step_subject on review_step (subject_id, at);

call append_only('review_step');

-- A second wall behind the state machine: nobody decides on what they wrote.
create function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if new.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT') and exists (
        select from annotation_revision where annotation_id = new.subject_id and editor_id = new.actor_id) then
        raise exception 'nobody decides on their own work' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger refuse_own_decision before insert on review_step for each row execute function refuse_own_decision();
