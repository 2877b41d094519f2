-- Reports that people write (ADR 21). Every save is an edition of its own, kept for ever.
create table report (
    id         uuid primary key default uuidv7(),
    project_id uuid        not null references project,
    created_by uuid        not null references app_user,
    created_at timestamptz not null,
    edition    int         not null check (edition > 0),
    version    bigint      not null,
    unique (id, project_id)
);

comment on column report.edition is 'the number of the newest edition';

create index report_project on report (project_id);

create trigger said_once before update on report for each row
    when ((old.id, old.project_id, old.created_by, old.created_at) is distinct from (new.id, new.project_id, new.created_by, new.created_at) or new.edition < old.edition)
    execute function refuse_change();
create trigger never_deleted before delete on report for each row execute function refuse_change();

create table report_edition (
    id             uuid primary key default uuidv7(),
    report_id      uuid        not null,
    project_id     uuid        not null,
    number         int         not null check (number > 0),
    edited_by      uuid        not null references app_user,
    edited_at      timestamptz not null,
    title          text        not null check (btrim(title) <> ''),
    handling_mark  text        not null,
    content        text        not null check (content is json object),
    unique (report_id, number),
    foreign key (report_id, project_id) references report (id, project_id)
);

comment on column report_edition.content is 'summary, assessment, selection and what is included';

create table report_source (
    edition_id        uuid not null references report_edition,
    position          int  not null,
    source_id         uuid not null references source,
    source_version_id uuid not null references source_version,
    statement         text,
    primary key (edition_id, position)
);

create index report_source_source on report_source (source_id);

call append_only('report_edition');
call append_only('report_source');

do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        revoke delete, truncate on report from apostil_app;
    end if;
end $$;
