-- What is known of a speaker has revisions, with the other names and the roles that they had (ADR 40).
create table speaker_revision (
    id          uuid primary key default uuidv7(),
    speaker_id  uuid        not null,
    project_id  uuid        not null,
    number      int         not null check (number > 0),
    name        text        not null check (btrim(name) <> ''),
    kind        text        not null check (kind in ('PERSON', 'ORGANISATION', 'COLLECTIVE', 'ANONYMOUS', 'UNSPECIFIED')),
    description text,
    anonymity   text,
    wikidata    text check (wikidata ~ '^Q[1-9][0-9]{0,17}$'),
    edited_by   uuid        not null references app_user,
    edited_at   timestamptz not null,
    unique (speaker_id, number),
    foreign key (speaker_id, project_id) references speaker (id, project_id)
);

create index speaker_revision_project on speaker_revision (project_id);

comment on column speaker_revision.anonymity is 'the reason that the text states why they are not named';
comment on column speaker_revision.wikidata is 'the id of an item; nothing is fetched from there';

create table speaker_alias (
    revision_id uuid not null references speaker_revision,
    ordinal     int  not null,
    name        text not null check (btrim(name) <> ''),
    primary key (revision_id, ordinal)
);

create table speaker_role (
    revision_id uuid not null references speaker_revision,
    ordinal     int  not null,
    role        text check (btrim(role) <> ''),
    affiliation text check (btrim(affiliation) <> ''),
    since       text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    until       text check (until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    primary key (revision_id, ordinal),
    check (role is not null or affiliation is not null)
);

comment on column speaker_role.since is 'ISO 8601: a year, a month or a day, as exactly as it is known; null is unknown';
comment on column speaker_role.until is 'the same; null is unknown, or until now';

-- The row of a speaker shows what the newest revision says, so that lists and searches read one table. Nobody writes it by
-- hand: the revision does.
alter table speaker add column revision int not null default 1 check (revision > 0);

insert into speaker_revision (speaker_id, project_id, number, name, kind, description, edited_by, edited_at)
    select id, project_id, 1, name, kind, description, created_by, created_at from speaker;

drop trigger kept_for_ever on speaker;
create trigger kept_for_ever before update or delete on speaker for each row
    when (pg_trigger_depth() = 0) execute function refuse_change();

create function show_newest_revision() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update speaker set name = new.name, kind = new.kind, description = new.description, revision = new.number where id = new.speaker_id;
    return null;
end $$;

create trigger show_newest_revision after insert on speaker_revision for each row execute function show_newest_revision();

-- Nobody is there without a first revision, whoever adds them.
create function begin_with_a_revision() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into speaker_revision (speaker_id, project_id, number, name, kind, description, edited_by, edited_at)
        select new.id, new.project_id, 1, new.name, new.kind, new.description, new.created_by, new.created_at
        where not exists (select from speaker_revision where speaker_id = new.id);
    return null;
end $$;

create constraint trigger begin_with_a_revision after insert on speaker deferrable initially deferred
    for each row execute function begin_with_a_revision();

call append_only('speaker_revision');
call append_only('speaker_alias');
call append_only('speaker_role');
