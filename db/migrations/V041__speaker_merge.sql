-- That a speaker proved to be another, since when, who says so and why; and that it is said no more (ADR 41). The rows of
-- annotations stay as they were written: whoever reads them asks who is meant.
create table speaker_merge (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null,
    speaker_id uuid        not null,
    into_id    uuid        not null check (into_id <> speaker_id),
    reason     text        not null check (btrim(reason) <> ''),
    merged_by  uuid        not null references app_user,
    merged_at  timestamptz not null,
    foreign key (speaker_id, project_id) references speaker (id, project_id),
    foreign key (into_id, project_id) references speaker (id, project_id)
);

create index speaker_merge_speaker on speaker_merge (speaker_id);
create index speaker_merge_into on speaker_merge (into_id);

create table speaker_merge_end (
    merge_id uuid primary key references speaker_merge,
    reason   text        not null check (btrim(reason) <> ''),
    ended_by uuid        not null references app_user,
    ended_at timestamptz not null
);

alter table speaker add column merged_into uuid references speaker, add column same_as uuid references speaker;

create index speaker_same_as on speaker (same_as) where same_as is not null;

comment on column speaker.merged_into is 'the other side of the merge that stands; null where none does';
comment on column speaker.same_as is 'who they are in the end, where one merge leads to another; kept by the triggers of merges';

create function speaker_is_merged() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    if exists (select from speaker where id in (new.speaker_id, new.into_id) and merged_into is not null) then
        raise exception 'only speakers that stand for themselves are merged' using errcode = 'integrity_constraint_violation';
    end if;
    update speaker set merged_into = new.into_id where id = new.speaker_id;
    update speaker set same_as = new.into_id where id = new.speaker_id or same_as = new.speaker_id;
    return null;
end $$;

create trigger speaker_is_merged after insert on speaker_merge for each row execute function speaker_is_merged();

-- Who was merged into them before stays with them.
create function speaker_is_parted() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    parted uuid := (select speaker_id from speaker_merge where id = new.merge_id);
begin
    with recursive theirs (id) as (
        select s.id from speaker s where s.merged_into = parted
        union all select s.id from speaker s join theirs t on s.merged_into = t.id)
    update speaker set same_as = parted where id in (select id from theirs);
    update speaker set merged_into = null, same_as = null where id = parted;
    return null;
end $$;

create trigger speaker_is_parted after insert on speaker_merge_end for each row execute function speaker_is_parted();

call append_only('speaker_merge');
call append_only('speaker_merge_end');
