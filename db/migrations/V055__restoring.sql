-- What its author withdrew, they restore as a draft (ADR 13).
alter table review_step drop constraint review_step_action_check;
alter table review_step add constraint review_step_action_check
    check (action in ('SUBMIT', 'EDIT', 'WITHDRAW', 'RESTORE', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN', 'SUPERSEDE'));
alter table review_step add constraint review_step_restored_check check (action <> 'RESTORE' or from_state = 'WITHDRAWN' and to_state = 'DRAFT');

alter table deed drop constraint deed_doing_check;
alter table deed add constraint deed_doing_check
    check (doing in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'RESTORE', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN_REVIEW', 'SUPERSEDE',
                     'OPEN', 'REPLY', 'RESOLVE', 'REOPEN', 'AMEND', 'ASSIGN'));

-- What was taken back altogether is withdrawn until it is restored.
create or replace function annotation_state_by_steps(annotation uuid) returns text language sql stable as $$
    select case
        when exists (select from taken_back where row_id = annotation) and not exists (
            select from review_step step where step.subject_id = annotation and step.action = 'RESTORE'
                and not exists (select from taken_back where row_id = step.id)) then 'WITHDRAWN'
        else coalesce((
            select step.to_state from review_step step
            where step.subject_id = annotation
              and (step.action = 'EDIT' or not exists (select from taken_back where row_id = step.id))
            order by step.seq desc limit 1), 'DRAFT') end
$$;

-- Decisions before a restoration count no more.
create or replace view standing_decision as
    select step.subject_id, step.actor_id, step.action
    from review_step step
        join annotation on annotation.id = step.subject_id
        join source_version on source_version.id = annotation.source_version_id
    where step.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT')
      and (annotation.revision = step.revision and source_version.sha256 = step.source_sha256
        or is_carried_to(step.subject_id, step.revision, step.source_sha256, annotation.revision, source_version.sha256))
      and not exists (select from taken_back where row_id = step.id)
      and not exists (
        select from review_step later
        where later.subject_id = step.subject_id and later.seq > step.seq and later.action in ('SUBMIT', 'RESTORE', 'REOPEN')
          and not exists (select from taken_back where row_id = later.id));
