-- What a post says since its author set it right. The post itself keeps what it said first, as revision 1.
create table post_revision (
    id      uuid primary key default uuidv7(),
    post_id uuid        not null references post,
    number  int         not null check (number > 1),
    text    text        not null check (btrim(text) <> ''),
    at      timestamptz not null,
    unique (post_id, number)
);

-- Who is addressed in a revision of a post. The name stays readable there, whatever becomes of the membership.
create table mention (
    post_id   uuid        not null references post,
    revision  int         not null check (revision > 0),
    person_id uuid        not null references app_user,
    at        timestamptz not null,
    primary key (post_id, revision, person_id)
);

create index mention_person on mention (person_id);

-- Who is to see to a discussion, and by which day. The latest that was not taken back tells.
create table thread_assignment (
    id          uuid primary key default uuidv7(),
    thread_id   uuid        not null references thread,
    number      int         not null check (number > 0),
    assignee_id uuid references app_user,
    due         date,
    actor_id    uuid        not null references app_user,
    at          timestamptz not null,
    unique (thread_id, number)
);

create index thread_assignment_assignee on thread_assignment (assignee_id);

comment on column thread_assignment.due is 'a day of the calendar; it is over when that day is over in UTC';

call append_only('post_revision');
call append_only('mention');
call append_only('thread_assignment');

-- What else a person can do in a discussion and take back. Which deeds there are, the enumeration Doing says.
alter table deed drop constraint deed_doing_check;
alter table deed drop constraint deed_check1;
alter table deed add constraint deed_doing_check
    check (doing in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'REOPEN_REVIEW', 'SUPERSEDE',
                     'OPEN', 'REPLY', 'RESOLVE', 'REOPEN', 'AMEND', 'ASSIGN'));
alter table deed add constraint deed_talk_check
    check ((doing in ('OPEN', 'REPLY', 'RESOLVE', 'REOPEN', 'AMEND', 'ASSIGN')) = (thread_id is not null));

comment on column deed.row_id is
    'what was written: the annotation, review step, thread, post, revision of a post, assignment or thread step';

-- What each post says now.
create view post_now as
    select p.id, p.thread_id, p.author_id, p.at, coalesce(r.number, 1) as revision, coalesce(r.text, p.text) as text
    from post p left join lateral (
        select number, text from post_revision
        where post_id = p.id and not exists (select from taken_back b where b.row_id = post_revision.id)
        order by number desc limit 1) r on true;

-- Who sees to each discussion now.
create view thread_assigned as
    select distinct on (a.thread_id) a.thread_id, a.number, a.assignee_id, a.due, a.actor_id, a.at
    from thread_assignment a
    where not exists (select from taken_back b where b.row_id = a.id)
    order by a.thread_id, a.number desc;
