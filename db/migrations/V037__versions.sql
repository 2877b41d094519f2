-- New texts of a source, and what goes along to them (ADR 37).
alter table source_version add column reason text check (btrim(reason) <> '');

comment on column source_version.reason is 'why this text was added, in words; null for the first';

-- That an annotation stood on one text of its source up to a revision, and says the same on a later text with the next.
create table annotation_carry (
    id              uuid primary key default uuidv7(),
    annotation_id   uuid        not null,
    project_id      uuid        not null,
    from_version_id uuid        not null,
    to_version_id   uuid        not null,
    revision        int         not null,
    place_start     int         not null check (place_start >= 0),
    state           text        not null,
    carried_by      uuid        not null references app_user,
    at              timestamptz not null,
    unique (annotation_id, revision),
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (annotation_id, revision) references annotation_revision (annotation_id, number),
    foreign key (from_version_id, project_id) references source_version (id, project_id),
    foreign key (to_version_id, project_id) references source_version (id, project_id),
    check (from_version_id <> to_version_id)
);

comment on column annotation_carry.revision is 'the last on the earlier text; the next one is the first on the later';
comment on column annotation_carry.place_start is 'where it began in the earlier text, in Unicode code points';
comment on column annotation_carry.state is 'where it stood in its life when it was carried over';

create index annotation_carry_from on annotation_carry (from_version_id, place_start);

-- That decisions on a revision of a text count for the next revision too: it says the same of another text, in which the
-- words that were approved and the paragraphs around them are the same.
create table review_carry (
    subject_id    uuid not null,
    revision      int  not null check (revision > 1),
    source_sha256 text not null,
    before_sha256 text not null,
    primary key (subject_id, revision),
    foreign key (subject_id, revision) references annotation_revision (annotation_id, number)
);

comment on column review_carry.revision is 'for which decisions on the one before count';

-- Where a discussion on a passage stands in a later text.
create table thread_carry (
    id            uuid primary key default uuidv7(),
    thread_id     uuid        not null,
    project_id    uuid        not null,
    to_version_id uuid        not null,
    start_at      int         not null check (start_at >= 0),
    end_at        int         not null check (end_at > start_at),
    exact         text        not null,
    prefix        text        not null,
    suffix        text        not null,
    carried_by    uuid        not null references app_user,
    at            timestamptz not null,
    unique (thread_id, to_version_id),
    foreign key (thread_id, project_id) references thread (id, project_id),
    foreign key (to_version_id, project_id) references source_version (id, project_id),
    check (char_length(exact) = end_at - start_at)
);

create index thread_carry_to on thread_carry (to_version_id);

call append_only('annotation_carry');
call append_only('review_carry');
call append_only('thread_carry');

-- The row of an annotation points to the text that it is on. It goes on to a later text of the same source, and leaves word.
drop trigger said_once on annotation;
create trigger said_once before update on annotation for each row
    when ((old.id, old.project_id, old.kind, old.author_id, old.created_at)
        is distinct from (new.id, new.project_id, new.kind, new.author_id, new.created_at))
    execute function refuse_change();

create function refuse_going_astray() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
        select from annotation_carry c
            join source_version earlier on earlier.id = c.from_version_id
            join source_version later on later.id = c.to_version_id and later.source_id = earlier.source_id and later.number > earlier.number
        where c.annotation_id = new.id and c.from_version_id = old.source_version_id and c.to_version_id = new.source_version_id
            and c.revision = new.revision - 1) then
        raise exception 'annotation % goes to another text without having been carried over', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger goes_on after update of source_version_id on annotation deferrable initially deferred for each row
    when (old.source_version_id is distinct from new.source_version_id) execute function refuse_going_astray();

-- On which text an annotation was in a revision.
create function text_of_revision(annotation uuid, revision int) returns uuid language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
        (select c.from_version_id from annotation_carry c where c.annotation_id = $1 and c.revision >= $2 order by c.revision limit 1),
        (select a.source_version_id from annotation a where a.id = $1))
$$;

-- Whether what was decided on a revision of a text is on what the annotation says now, or on what was carried over to it.
create function is_carried_to(subject uuid, revision int, sha256 text, now_revision int, now_sha256 text) returns boolean
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with recursive same (revision, sha256) as (
        select $4, $5
        union all
        select c.revision - 1, c.before_sha256 from same join review_carry c on c.subject_id = $1 and c.revision = same.revision and c.source_sha256 = same.sha256)
    select exists (select from same where same.revision = $2 and same.sha256 = $3)
$$;

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
        where later.subject_id = step.subject_id and later.seq > step.seq and later.action in ('SUBMIT', 'REOPEN')
          and not exists (select from taken_back where row_id = later.id));

-- The texts on which each discussion stands or stood, with its passage there; one on an annotation is where that is.
create view thread_text as
    select t.id as thread_id, t.source_version_id, t.start_at, t.end_at, t.exact, t.prefix, t.suffix
    from thread t where t.annotation_id is null
    union all
    select c.thread_id, c.to_version_id, c.start_at, c.end_at, c.exact, c.prefix, c.suffix
    from thread_carry c
    union all
    select t.id, a.source_version_id, null, null, null, null, null
    from thread t join annotation a on a.id = t.annotation_id
    union all
    select t.id, c.from_version_id, null, null, null, null, null
    from thread t join annotation_carry c on c.annotation_id = t.annotation_id;
