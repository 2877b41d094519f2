-- Changes that colleagues suggest to an annotation, piece by piece (ADR 19). What was suggested and decided is kept for
-- ever; of a suggestion itself nothing changes but that its author withdraws it.
create table suggestion (
    id            uuid primary key default uuidv7(),
    project_id    uuid        not null,
    annotation_id uuid        not null,
    revision      int         not null,
    author_id     uuid        not null references app_user,
    at            timestamptz not null,
    reason        text        not null check (btrim(reason) <> ''),
    content       text        not null check (content is json object),
    withdrawn_at  timestamptz,
    version       bigint      not null,
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (annotation_id, revision) references annotation_revision (annotation_id, number)
);

comment on column suggestion.revision is 'the revision that its author had before them';
comment on column suggestion.content is 'all that the annotation would say if every piece were accepted';

create index suggestion_annotation on suggestion (annotation_id);

create trigger said_once before update of project_id, annotation_id, revision, author_id, at, reason, content on suggestion
    for each row execute function refuse_change();
create trigger kept_for_ever before delete on suggestion for each row execute function refuse_change();
create trigger kept_whole before truncate on suggestion for each statement execute function refuse_change();

-- One field, or one span, in which it differs from that revision.
create table suggestion_piece (
    suggestion_id uuid not null references suggestion,
    number        int  not null check (number > 0),
    field         text not null,
    before_role   text,
    before_start  int,
    before_end    int,
    after_role    text,
    after_start   int,
    after_end     int,
    primary key (suggestion_id, number),
    check ((field = 'SPANS') = (before_role is not null or after_role is not null))
);

-- The latest decision on a piece that stands is the one that counts.
create table suggestion_decision (
    id            uuid primary key default uuidv7(),
    suggestion_id uuid        not null,
    number        int         not null,
    accepted      boolean     not null,
    actor_id      uuid        not null references app_user,
    reason        text,
    at            timestamptz not null,
    revision      int,
    foreign key (suggestion_id, number) references suggestion_piece (suggestion_id, number),
    check (accepted = (revision is not null))
);

comment on column suggestion_decision.revision is 'the revision of the annotation that came of accepting it';

create index suggestion_decision_piece on suggestion_decision (suggestion_id, number);

call append_only('suggestion_piece');
call append_only('suggestion_decision');

-- Whose suggestion a revision took up: they are co-authors of it.
alter table annotation_revision add column contributor_id uuid references app_user;

create index annotation_revision_contributed on annotation_revision (annotation_id) where contributor_id is not null;

-- Whether the edit that made a revision stands: it was not taken back, or done again since (ADR 10).
create function edit_stands(annotation uuid, made int) returns boolean language sql stable as $$
    with recursive told (id, move, turn) as (
        select d.id, d.move, 0 from review_step s join deed d on d.row_id = s.id and d.move <> 'TAKEN_BACK'
            where s.subject_id = annotation and s.action = 'EDIT' and s.revision = made - 1
        union all
        select d.id, d.move, t.turn + 1 from told t join deed d on d.of_id = t.id)
    select coalesce((select move <> 'TAKEN_BACK' from told order by turn desc limit 1), true)
$$;

-- The suggestions of which a piece still waits.
create view suggestion_open as
    select s.id, s.annotation_id, s.project_id
    from suggestion s
    where s.withdrawn_at is null and exists (
        select from suggestion_piece p where p.suggestion_id = s.id and not exists (
            select from suggestion_decision d where d.suggestion_id = s.id and d.number = p.number
                and (d.revision is null or edit_stands(s.annotation_id, d.revision))));

-- Nobody decides on what they wrote, on what was merged into it, or on what was taken up from them.
create or replace function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if new.action in ('APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN') and (
        exists (select from annotation_revision where annotation_id = new.subject_id and new.actor_id in (editor_id, contributor_id))
        or exists (select from annotation where id = new.subject_id and author_id = new.actor_id)
        or exists (select from annotation_coauthor where annotation_id = new.subject_id and person_id = new.actor_id)) then
        raise exception 'nobody decides on their own work' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
