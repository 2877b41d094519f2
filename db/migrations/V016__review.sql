-- Superseding and reopening, grades that a project asks for, what a person looked at last, and a second wall behind the
-- state machine (ADR 13).

alter table project add column grades_required boolean not null default false;

comment on column project.approvals_needed is 'distinct colleagues; nobody who wrote any of it counts';
comment on column project.grades_required is
    'a credibility note needs both axes to be submitted, and a claim an approved credibility note to be approved';

alter table annotation drop constraint annotation_state_check;
alter table annotation add constraint annotation_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED'));

-- The order of steps is that in which they were written, whatever the clocks of the nodes say.
alter table review_step add column seq bigint generated always as identity;
alter table review_step add column successor_id uuid;
alter table review_step add foreign key (successor_id, project_id) references annotation (id, project_id);
alter table review_step drop constraint review_step_action_check;
alter table review_step drop constraint review_step_check;
alter table review_step add constraint review_step_action_check
    check (action in ('SUBMIT', 'EDIT', 'WITHDRAW', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN', 'SUPERSEDE'));
alter table review_step add constraint review_step_reason_check
    check (action not in ('REQUEST_CHANGES', 'REJECT', 'REOPEN') or btrim(reason) <> '');
alter table review_step add constraint review_step_successor_check
    check ((action = 'SUPERSEDE') = (successor_id is not null) and successor_id <> subject_id);
alter table review_step add constraint review_step_leads_check
    check (case to_state when 'APPROVED' then action = 'APPROVE' when 'REJECTED' then action = 'REJECT'
        when 'SUPERSEDED' then action = 'SUPERSEDE' else true end);

comment on column review_step.successor_id is 'the annotation that stands instead of one that was superseded';

create index review_step_successor on review_step (successor_id) where successor_id is not null;
drop index review_step_subject;
create index review_step_subject on review_step (subject_id, seq);

alter table deed drop constraint deed_doing_check;
alter table deed add constraint deed_doing_check
    check (doing in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN_REVIEW', 'SUPERSEDE',
                     'OPEN', 'REPLY', 'RESOLVE', 'REOPEN'));

-- Which revision of an annotation a person last looked at; forgotten with nobody but themself.
create table annotation_look (
    person_id     uuid        not null references app_user,
    annotation_id uuid        not null references annotation,
    revision      int         not null check (revision > 0),
    at            timestamptz not null,
    primary key (person_id, annotation_id)
);

-- Nobody decides on what they wrote, nor opens it again after a colleague closed it.
create or replace function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if new.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN') and (
        exists (select from annotation_revision where annotation_id = new.subject_id and editor_id = new.actor_id)
        or exists (select from annotation where id = new.subject_id and author_id = new.actor_id)) then
        raise exception 'nobody decides on their own work' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- Where the steps that stand say that an annotation is. A step that was taken back counts no more; but an edit that was
-- taken back stays one, since what it said is kept and the approvals that it made lapse do not come to life again.
create function annotation_state_by_steps(annotation uuid) returns text language sql stable as $$
    select case
        when exists (select from taken_back where row_id = annotation) then 'WITHDRAWN'
        else coalesce((
            select step.to_state from review_step step
            where step.subject_id = annotation
              and (step.action = 'EDIT' or not exists (select from taken_back where row_id = step.id))
            order by step.seq desc limit 1), 'DRAFT') end
$$;

-- The row of an annotation only points. What it points to must have been written: no state without its step, no revision
-- without its words. To send something back to review takes nothing away, and is what taking back a withdrawal does where
-- the project by then asks for more approvals.
create function refuse_pointing_to_nothing() returns trigger language plpgsql as $$
declare
    now_is  annotation%rowtype;
    by_steps text;
begin
    select * into now_is from annotation where id = new.id;
    if now_is.revision is distinct from (select max(number) from annotation_revision where annotation_id = new.id) then
        raise exception 'annotation % points to revision %, which is not its last', new.id, now_is.revision
            using errcode = 'integrity_constraint_violation';
    end if;
    by_steps := annotation_state_by_steps(new.id);
    if now_is.state <> by_steps and not (now_is.state = 'SUBMITTED' and by_steps in ('APPROVED', 'SUPERSEDED')) then
        raise exception 'annotation % stands in % without a step that leads there; its steps lead to %', new.id, now_is.state, by_steps
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger refuse_pointing_to_nothing after insert or update of state, revision on annotation
    deferrable initially deferred for each row execute function refuse_pointing_to_nothing();

-- The credibility notes that grade an annotation.
create index annotation_revision_about on annotation_revision (about_id) where about_id is not null;

-- The decisions that count: on the current revision and text, not taken back, and neither submitted anew nor reopened since.
create view standing_decision as
    select step.subject_id, step.actor_id, step.action
    from review_step step
        join annotation on annotation.id = step.subject_id and annotation.revision = step.revision
        join source_version on source_version.id = annotation.source_version_id and source_version.sha256 = step.source_sha256
    where step.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT')
      and not exists (select from taken_back where row_id = step.id)
      and not exists (
        select from review_step later
        where later.subject_id = step.subject_id and later.seq > step.seq and later.action in ('SUBMIT', 'REOPEN')
          and not exists (select from taken_back where row_id = later.id));
