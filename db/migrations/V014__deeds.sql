-- Who did what in which order, for taking back and doing again (ADR 10). A deed points to what it wrote and repeats
-- nothing of it.
create table deed (
    id            uuid primary key default uuidv7(),
    seq           bigint generated always as identity unique,
    project_id    uuid        not null,
    actor_id      uuid        not null references app_user,
    at            timestamptz not null,
    doing         text        not null check (doing in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'APPROVE', 'REQUEST_CHANGES', 'REJECT',
                                                        'OPEN', 'REPLY', 'RESOLVE', 'REOPEN')),
    move          text        not null check (move in ('DONE', 'TAKEN_BACK', 'DONE_AGAIN')),
    annotation_id uuid,
    thread_id     uuid,
    row_id        uuid        not null,
    of_id         uuid unique references deed,
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (thread_id, project_id) references thread (id, project_id),
    check (annotation_id is not null or thread_id is not null),
    check ((doing in ('OPEN', 'REPLY', 'RESOLVE', 'REOPEN')) = (thread_id is not null)),
    check ((move = 'DONE') = (of_id is null))
);

comment on column deed.annotation_id is 'the annotation it was done to, or on which the discussion is';
comment on column deed.row_id is 'what was written: the annotation, review step, thread, post or thread step';
comment on column deed.of_id is 'the deed that is taken back, or the taking back after which it is done again';

create index deed_of_person on deed (project_id, actor_id, seq);
create index deed_on_annotation on deed (annotation_id, seq);
create index deed_on_thread on deed (thread_id, seq);
create index deed_taken_back on deed (row_id) where move = 'TAKEN_BACK';

call append_only('deed');

-- One answers one's own deeds, and those of their sort.
create function refuse_foreign_taking_back() returns trigger language plpgsql as $$
begin
    if new.of_id is not null and not exists (
        select from deed answered where answered.id = new.of_id and answered.actor_id = new.actor_id
            and answered.project_id = new.project_id and answered.doing = new.doing
            and (new.move = 'TAKEN_BACK') = (answered.move <> 'TAKEN_BACK')) then
        raise exception 'one takes back and does again only what one did oneself' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger refuse_foreign_taking_back before insert on deed for each row execute function refuse_foreign_taking_back();

-- What was taken back and not shown again: rows of posts, threads, steps, annotations.
create view taken_back as
    select back.row_id, back.annotation_id, back.thread_id
    from deed back
    where back.move = 'TAKEN_BACK'
      and not exists (select from deed again where again.of_id = back.id and again.row_id = back.row_id);

-- How a discussion stands now.
create view thread_now as
    select t.id, t.project_id, t.source_version_id, t.annotation_id,
           back.taken as taken_back,
           not back.taken and not coalesce((
               select s.resolved from thread_step s
               where s.thread_id = t.id and not exists (select from taken_back where row_id = s.id)
               order by s.at desc, s.id desc limit 1), false) as open
    from thread t, lateral (select exists (select from taken_back where row_id = t.id) as taken) back;
