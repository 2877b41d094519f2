-- Releases (ADR 21): what left the house, with all that it was made of. Nothing of it ever changes.
create table release (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null references project,
    report_id   uuid        not null,
    number      int         not null check (number > 0),
    edition     int         not null,
    title       text        not null,
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    released_by uuid        not null references app_user,
    released_at timestamptz not null,
    unique (project_id, number),
    unique (report_id, edition, fingerprint),
    unique (id, project_id),
    foreign key (report_id, project_id) references report (id, project_id),
    foreign key (report_id, edition) references report_edition (report_id, number)
);

comment on column release.number is 'counted within the project from 1, without gaps';
comment on column release.fingerprint is 'SHA-256 of all that the report showed when colleagues approved it';

-- The report as JSON, of which every file of the release is made.
create table release_snapshot (
    release_id uuid  primary key references release,
    content    bytea not null
);

create table release_approval (
    release_id uuid not null references release,
    position   int  not null,
    step_id    uuid not null references review_step,
    primary key (release_id, position),
    unique (release_id, step_id)
);

create table release_annotation (
    release_id    uuid not null references release,
    position      int  not null,
    annotation_id uuid not null,
    revision      int  not null,
    label         text not null,
    primary key (release_id, position),
    unique (release_id, annotation_id),
    foreign key (annotation_id, revision) references annotation_revision (annotation_id, number)
);

create table release_source (
    release_id        uuid not null references release,
    position          int  not null,
    source_version_id uuid not null references source_version,
    sha256            text not null,
    primary key (release_id, position)
);

-- Every file that was made of a release. The PDF is kept; other forms are made again from the snapshot.
create table release_file (
    id         uuid primary key default uuidv7(),
    release_id uuid        not null references release,
    form       text        not null,
    file_name  text        not null,
    media_type text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes      bigint      not null check (bytes > 0),
    made_at    timestamptz not null,
    content    bytea check (content is null or octet_length(content) = bytes and encode(sha256(content), 'hex') = sha256),
    unique (release_id, sha256),
    check (form <> 'pdf' or content is not null)
);

create unique index release_file_pdf on release_file (release_id) where form = 'pdf';
create index release_file_sha256 on release_file (sha256);
create index release_annotation_annotation on release_annotation (annotation_id);

call append_only('release');
call append_only('release_snapshot');
call append_only('release_approval');
call append_only('release_annotation');
call append_only('release_source');
call append_only('release_file');

-- Numbers follow each other, and a release has its PDF, its approvals and its sources from the beginning.
create function refuse_hollow_release() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.number <> (select count(*) from release where project_id = new.project_id and number <= new.number) then
        raise exception 'release % of its project leaves a gap', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select from release_file where release_id = new.id and form = 'pdf')
        or not exists (select from release_snapshot where release_id = new.id)
        or not exists (select from release_source where release_id = new.id)
        or not exists (select from release_annotation where release_id = new.id) then
        raise exception 'a release has its snapshot, its PDF, its sources and its annotations from the beginning' using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select from release_approval a join review_step s on s.id = a.step_id
            where a.release_id = new.id and s.subject_id = new.report_id and s.revision = new.edition and s.source_sha256 = new.fingerprint and s.action = 'APPROVE')
        or exists (select from release_approval a join review_step s on s.id = a.step_id
            where a.release_id = new.id and (s.subject_id, s.revision, s.source_sha256, s.action) is distinct from (new.report_id, new.edition, new.fingerprint, 'APPROVE')) then
        raise exception 'a release was approved as it is' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger refuse_hollow_release after insert on release deferrable initially deferred
    for each row execute function refuse_hollow_release();
