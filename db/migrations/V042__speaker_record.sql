-- What is thought of a speaker's reliability, over time: the newest note is what holds, and all are kept.
create table speaker_reliability (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null,
    speaker_id  uuid        not null,
    reliability text        not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    reason      text        not null check (btrim(reason) <> ''),
    noted_by    uuid        not null references app_user,
    noted_at    timestamptz not null,
    foreign key (speaker_id, project_id) references speaker (id, project_id)
);

create index speaker_reliability_speaker on speaker_reliability (speaker_id, id desc);

-- That in some annotation another speaker is meant than the one who is named there (ADR 41), and that it is said no more.
create table speaker_move (
    id            uuid primary key default uuidv7(),
    project_id    uuid        not null,
    annotation_id uuid        not null,
    from_id       uuid        not null,
    to_id         uuid        not null check (to_id <> from_id),
    reason        text        not null check (btrim(reason) <> ''),
    moved_by      uuid        not null references app_user,
    moved_at      timestamptz not null,
    foreign key (annotation_id, project_id) references annotation (id, project_id),
    foreign key (from_id, project_id) references speaker (id, project_id),
    foreign key (to_id, project_id) references speaker (id, project_id)
);

create index speaker_move_from on speaker_move (from_id);
create index speaker_move_to on speaker_move (to_id);
create index speaker_move_annotation on speaker_move (annotation_id);

-- The places in revisions that the move is about: those that were written by then.
create table speaker_move_place (
    move_id     uuid not null references speaker_move,
    revision_id uuid not null,
    hop         int  not null,
    primary key (revision_id, hop, move_id),
    foreign key (revision_id, hop) references annotation_speaker (revision_id, hop)
);

create table speaker_move_end (
    move_id  uuid primary key references speaker_move,
    reason   text        not null check (btrim(reason) <> ''),
    ended_by uuid        not null references app_user,
    ended_at timestamptz not null
);

create index speaker_move_place_move on speaker_move_place (move_id);

create view annotation_speaker_moved as
    select distinct on (p.revision_id, p.hop) p.revision_id, p.hop, m.to_id as speaker_id
    from speaker_move_place p join speaker_move m on m.id = p.move_id
    where not exists (select from speaker_move_end e where e.move_id = m.id)
    order by p.revision_id, p.hop, m.id desc;

comment on view annotation_speaker_moved is 'whom a place in an attribution chain means instead of the speaker who is named there';

create view annotation_speaker_now as
    select s.revision_id, s.hop, coalesce(m.speaker_id, s.speaker_id) as speaker_id
    from annotation_speaker s left join annotation_speaker_moved m on m.revision_id = s.revision_id and m.hop = s.hop;

comment on view annotation_speaker_now is 'whom each place in an attribution chain means; merges are not looked through';

call append_only('speaker_reliability');
call append_only('speaker_move');
call append_only('speaker_move_place');
call append_only('speaker_move_end');

-- The orders in which speakers are listed.
create index speaker_list_name on speaker (project_id, (lower(coalesce(name, '')) collate "unicode"), id);
create index speaker_list_kind on speaker (project_id, kind, id);
create index speaker_list_added on speaker (project_id, created_at, id);
