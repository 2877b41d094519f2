-- Reports are reviewed by the rules of annotations, and their steps are written into the same table (ADR 21).
alter table review_step add column subject_kind text not null default 'ANNOTATION' check (subject_kind in ('ANNOTATION', 'REPORT'));
alter table review_step drop constraint review_step_subject_id_project_id_fkey;
alter table review_step drop constraint review_step_subject_id_revision_fkey;
alter table review_step add column annotation_id uuid generated always as (case subject_kind when 'ANNOTATION' then subject_id end) stored;
alter table review_step add column report_id uuid generated always as (case subject_kind when 'REPORT' then subject_id end) stored;
alter table review_step add foreign key (annotation_id, project_id) references annotation (id, project_id);
alter table review_step add foreign key (annotation_id, revision) references annotation_revision (annotation_id, number);
alter table review_step add foreign key (report_id, project_id) references report (id, project_id);
alter table review_step add foreign key (report_id, revision) references report_edition (report_id, number);
alter table review_step add constraint review_step_report_check check (subject_kind = 'ANNOTATION' or action <> 'SUPERSEDE');

comment on column review_step.revision is 'of an annotation its revision, of a report the number of its edition';
comment on column review_step.source_sha256 is 'of an annotation that of its text, of a report that of all that it shows';

-- Nobody decides on what they wrote, on what was merged into it, or on what was taken up from them, nor opens it again after a
-- colleague closed it.
create or replace function refuse_own_decision() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN') and (
        exists (select from annotation_revision where annotation_id = new.subject_id and new.actor_id in (editor_id, contributor_id))
        or exists (select from annotation where id = new.subject_id and author_id = new.actor_id)
        or exists (select from annotation_coauthor where annotation_id = new.subject_id and person_id = new.actor_id)
        or exists (select from report_edition where report_id = new.subject_id and edited_by = new.actor_id)
        or exists (select from report where id = new.subject_id and created_by = new.actor_id)) then
        raise exception 'nobody decides on their own work' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- What a colleague found of each analytic standard (ICD 203) when they decided on a report.
create table report_checklist (
    id       uuid primary key default uuidv7(),
    step_id  uuid not null references review_step,
    standard int  not null check (standard between 1 and 9),
    finding  text not null check (finding in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    remark   text,
    unique (step_id, standard),
    check (finding <> 'NOT_MET' or btrim(remark) <> '')
);

call append_only('report_checklist');

-- No report is approved without all nine of them.
create function refuse_unchecked_approval() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select count(*) from report_checklist where step_id = new.id) <> 9 then
        raise exception 'a report is approved with all nine analytic standards' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger refuse_unchecked_approval after insert on review_step deferrable initially deferred
    for each row when (new.subject_kind = 'REPORT' and new.action = 'APPROVE') execute function refuse_unchecked_approval();
