-- What a claim says is edited, and two claims prove to be the same (ADR 55). Whatever was said stays; the row of a claim says what
-- it says now, and which claim it is the same as in the end, by these alone.
create table claim_edit (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null,
    claim_id    uuid        not null,
    number      int         not null check (number > 1),
    before      text        not null,
    proposition text        not null check (btrim(proposition) <> '' and proposition <> before),
    reason      text        not null check (btrim(reason) <> ''),
    edited_by   uuid        not null references app_user,
    edited_at   timestamptz not null,
    unique (claim_id, number),
    foreign key (claim_id, project_id) references claim (id, project_id)
);

comment on column claim_edit.number is 'of the revision that it made; the first is what the claim was added with';

create table claim_merge (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null,
    claim_id   uuid        not null,
    into_id    uuid        not null check (into_id <> claim_id),
    reason     text        not null check (btrim(reason) <> ''),
    merged_by  uuid        not null references app_user,
    merged_at  timestamptz not null,
    foreign key (claim_id, project_id) references claim (id, project_id),
    foreign key (into_id, project_id) references claim (id, project_id)
);

create index claim_merge_claim on claim_merge (claim_id);
create index claim_merge_into on claim_merge (into_id);

create table claim_merge_end (
    merge_id uuid primary key references claim_merge,
    reason   text        not null check (btrim(reason) <> ''),
    ended_by uuid        not null references app_user,
    ended_at timestamptz not null
);

-- No foreign key leads from claim to claim: a purge follows those, and what is the same as a claim that goes stays.
alter table claim add column revision int not null default 1, add column same_as uuid;

create index claim_same_as on claim (same_as) where same_as is not null;

comment on column claim.same_as is 'which claim it is in the end, where one merge leads to another; null for itself';

create view claim_merge_now as
    select m.claim_id, m.into_id from claim_merge m where not exists (select from claim_merge_end e where e.merge_id = m.id);

create function claim_stands_for(claim uuid) returns uuid language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with recursive up (id, step) as (
        select $1, 0 union all select m.into_id, up.step + 1 from up join claim_merge_now m on m.claim_id = up.id)
    select nullif(id, $1) from up order by step desc limit 1
$$;

-- Where the row of a claim may follow: to the last edit, and to where its merges lead.
create function claim_follows() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.id, new.project_id, new.created_by, new.created_at) is distinct from (old.id, old.project_id, old.created_by, old.created_at)
        or (new.proposition, new.revision, new.same_as) is not distinct from (old.proposition, old.revision, old.same_as)
        or (new.proposition, new.revision) is distinct from (old.proposition, old.revision) and not exists (
            select from claim_edit e where e.claim_id = new.id and e.number = new.revision and e.proposition = new.proposition
                and not exists (select from claim_edit later where later.claim_id = e.claim_id and later.number > e.number))
        or new.same_as is distinct from claim_stands_for(new.id) then
        raise exception 'rows of claim are kept for ever: UPDATE is refused' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

drop trigger kept_for_ever on claim;
create trigger kept_for_ever before delete on claim for each row execute function refuse_change();
create trigger kept_but_for_edits before update on claim for each row execute function claim_follows();

create function claim_is_edited() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update claim set proposition = new.proposition, revision = new.number where id = new.claim_id and revision = new.number - 1 and proposition = new.before;
    if not found then
        raise exception 'a claim is edited from what it says' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger claim_is_edited after insert on claim_edit for each row execute function claim_is_edited();

-- The claim that a merge begins or ends with, and all that were merged into it before, which stay with it.
create function claim_is_merged() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    moved uuid;
begin
    if tg_table_name = 'claim_merge_end' then
        select claim_id into moved from claim_merge where id = new.merge_id;
    elsif tg_op = 'DELETE' then
        moved := old.claim_id;
    else
        moved := new.claim_id;
        if exists (select from claim where id in (new.claim_id, new.into_id) and same_as is not null) then
            raise exception 'only claims that stand for themselves are merged' using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    with recursive theirs (id) as (
        select moved union select m.claim_id from claim_merge_now m join theirs t on m.into_id = t.id)
    update claim c set same_as = claim_stands_for(c.id) where c.id in (select id from theirs) and c.same_as is distinct from claim_stands_for(c.id);
    return null;
end $$;

create trigger claim_is_merged after insert on claim_merge for each row execute function claim_is_merged();
-- At the end of a purge, when what goes is gone: rows that it still looks for must not move.
create constraint trigger claim_merge_is_gone after delete on claim_merge deferrable initially deferred for each row execute function claim_is_merged();
create trigger claim_is_parted after insert on claim_merge_end for each row execute function claim_is_merged();

create constraint trigger search_follows_change after update on claim deferrable initially deferred for each row
    when (old.proposition is distinct from new.proposition) execute function search_follow();

call append_only('claim_edit');
call append_only('claim_merge');
call append_only('claim_merge_end');

-- What My work asks of claims: those that somebody is to check, and grades of 1 that rest on another origin.
create index claim_check_assignee on claim_check (assignee_id, id) where assignee_id is not null;
create index annotation_revision_confirmed on annotation_revision (project_id) where credibility = 'CONFIRMED' and about_id is not null;
