-- A source taken out of the project's work and back, and a source erased for legal reasons (ADR 51).

create table source_withdrawal (
    id           uuid primary key default uuidv7(),
    project_id   uuid        not null,
    source_id    uuid        not null,
    reason       text        not null check (btrim(reason) <> ''),
    withdrawn_by uuid        not null references app_user,
    withdrawn_at timestamptz not null,
    foreign key (source_id, project_id) references source (id, project_id)
);

create index source_withdrawal_source on source_withdrawal (source_id, withdrawn_at desc);

create table source_restoration (
    withdrawal_id uuid primary key references source_withdrawal,
    reason        text        not null check (btrim(reason) <> ''),
    restored_by   uuid        not null references app_user,
    restored_at   timestamptz not null
);

create table purge (
    id          uuid primary key default uuidv7(),
    project_id  uuid        not null,
    source_id   uuid        not null unique,
    reason      text        not null check (btrim(reason) <> ''),
    purged_by   uuid        not null references app_user,
    purged_at   timestamptz not null default clock_timestamp(),
    sha256      text[]      not null,
    transaction xid8        not null default pg_current_xact_id(),
    foreign key (source_id, project_id) references source (id, project_id)
);

comment on column purge.sha256 is 'of each text that the source had';
comment on column purge.transaction is 'in which alone the owner may erase what is otherwise kept for ever';

create table audit_redaction (
    event bigint primary key,
    purge bigint not null check (purge > event)
);

comment on table audit_redaction is 'whose before, after and reason were erased, and by which event, which holds the digest of what remains (ADR 51)';

call append_only('source_withdrawal');
call append_only('source_restoration');
call append_only('purge');
call append_only('audit_redaction');

-- Where a source stands is kept by these triggers alone.
alter table source add column standing text not null default 'IN_WORK' check (standing in ('IN_WORK', 'WITHDRAWN', 'PURGED'));
create index source_out on source (project_id) where standing <> 'IN_WORK';

create function owns_it(target oid) returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select pg_get_userbyid(relowner) = current_user from pg_class where oid = target
$$;

create function refuse_other_standing() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not owns_it(tg_relid) or old.standing = 'PURGED' then
        raise exception 'a source stands where its withdrawals and its purge lead' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger refuse_other_standing before update on source for each row when (old.standing is distinct from new.standing)
    execute function refuse_other_standing();

create function source_is_withdrawn() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update source set standing = 'WITHDRAWN' where id = new.source_id and standing = 'IN_WORK';
    if not found then
        raise exception 'only a source that is in the work is withdrawn' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger source_is_withdrawn after insert on source_withdrawal for each row execute function source_is_withdrawn();

create function source_is_restored() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update source set standing = 'IN_WORK' where standing = 'WITHDRAWN'
        and id = (select w.source_id from source_withdrawal w where w.id = new.withdrawal_id);
    if not found then
        raise exception 'only a source that is withdrawn is restored' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger source_is_restored after insert on source_restoration for each row execute function source_is_restored();

-- What is kept for ever is kept from everybody, its owner too, but in a transaction that a purge was written down in, and there
-- from all but the owner, as whom nobody but the function below works.
create or replace function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'TRUNCATE' and owns_it(tg_relid) and exists (select from purge where transaction = pg_current_xact_id_if_assigned()) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'rows of % are kept for ever: % is refused', tg_table_name, tg_op
        using errcode = 'integrity_constraint_violation';
end $$;

-- A release says that its file was purged; its hash, by which a copy is known again, stays.
alter table release_file add column purged boolean not null default false;
alter table release_file drop constraint release_file_check;
alter table release_file drop constraint release_file_check1;
alter table release_file add constraint release_file_content check (content is null or octet_length(content) = bytes and encode(sha256(content), 'hex') = sha256);
alter table release_file add constraint release_file_kept check (form <> 'pdf' or content is not null or purged);

-- What hangs on the rows of a table of row addresses, however far: along every foreign key that there is, those of tables too
-- that are made later.
create procedure purge_follow() language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    link record;
    more bigint;
    found_now bigint;
begin
    loop
        more := 0;
        for link in
            select c.conrelid::regclass as child, c.confrelid::regclass as parent,
                   (select string_agg(format('child.%I = parent.%I', a.attname, b.attname), ' and ')
                      from unnest(c.conkey, c.confkey) k(child, parent)
                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.child
                      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.parent) as joined
            from pg_constraint c
            where c.contype = 'f' and c.conrelid <> 'public.purge'::regclass and exists (select from pg_temp.purge_row d where d.rel = c.confrelid)
        loop
            execute format('insert into pg_temp.purge_row select %s, child.ctid from %s child join %s parent on %s join pg_temp.purge_row d on d.rel = %s and d.spot = parent.ctid on conflict do nothing',
                link.child::oid, link.child, link.parent, link.joined, link.parent::oid);
            get diagnostics found_now = row_count;
            more := more + found_now;
        end loop;
        exit when more = 0;
    end loop;
end $$;

-- Deletes them, those first on which none of the others hangs. The source itself stays, as a name for what happened.
create function purge_delete() returns jsonb language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    target regclass;
    gone bigint;
    counts jsonb := '{}';
begin
    delete from pg_temp.purge_row where rel = 'public.source'::regclass;
    loop
        select d.rel::regclass into target from (select distinct rel from pg_temp.purge_row) d
            where not exists (select from pg_constraint c join pg_temp.purge_row other on other.rel = c.conrelid
                where c.contype = 'f' and c.confrelid = d.rel and c.conrelid <> d.rel)
            limit 1;
        exit when target is null;
        execute format('delete from %s where ctid in (select spot from pg_temp.purge_row where rel = %s)', target, target::oid);
        get diagnostics gone = row_count;
        counts := counts || jsonb_build_object(target::text, gone);
        delete from pg_temp.purge_row where rel = target;
        target := null;
    end loop;
    if exists (select from pg_temp.purge_row) then
        raise exception 'a purge finds no order in which to erase %', (select string_agg(distinct rel::regclass::text, ', ') from pg_temp.purge_row);
    end if;
    return counts;
end $$;

-- What an event says of itself when it says no more what was done: the hash that it bears stays, and so does the chain.
create function audit_event_remains(event audit_event) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select encode(sha256(convert_to(jsonb_build_object('seq', event.seq, 'at', (extract(epoch from event.at) * 1000000)::bigint, 'actor', event.actor_id,
        'action', event.action, 'project', event.project_id, 'subjectType', event.subject_type, 'subject', event.subject_id,
        'prev', encode(event.prev_hash, 'hex'), 'hash', encode(event.hash, 'hex'))::text, 'UTF8')), 'hex')
$$;

create function purge_source(purged uuid, lead uuid, why text) returns jsonb language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    room uuid;
    hashes text[];
    counts jsonb;
    place bigint;
    files bigint;
    redacted bigint;
    remains text;
begin
    select project_id into room from source where id = purged and standing <> 'PURGED' for update;
    if room is null then
        raise exception 'there is no such source, or nothing of it' using errcode = 'integrity_constraint_violation';
    end if;
    if coalesce(btrim(why), '') = '' then
        raise exception 'a purge has its reason' using errcode = 'integrity_constraint_violation';
    end if;
    perform from member where project_id = room and user_id = lead and role = 'LEAD' for share;
    if not found then
        raise exception 'only a lead of the project purges its sources' using errcode = 'integrity_constraint_violation';
    end if;
    select coalesce(array_agg(v.sha256 order by v.number), '{}') into hashes from source_version v where v.source_id = purged;
    insert into purge (project_id, source_id, reason, purged_by, sha256) values (room, purged, why, lead, hashes);

    -- Notes elsewhere that grade one of its annotations, or are confirmed by one, stand without it.
    update annotation_revision r
        set about_id = case when r.about_id in (select a.id from annotation a join source_version v on v.id = a.source_version_id where v.source_id = purged) then null else r.about_id end,
            confirmed_by_id = null
        where exists (select from annotation a join source_version v on v.id = a.source_version_id where v.source_id = purged and a.id in (r.about_id, r.confirmed_by_id))
          and not exists (select from annotation own join source_version w on w.id = own.source_version_id where own.id = r.annotation_id and w.source_id = purged);

    create temporary table purge_row (rel oid, spot tid, primary key (rel, spot)) on commit drop;
    create temporary table purge_id (id uuid primary key) on commit drop;
    create temporary table purge_report (id uuid primary key) on commit drop;
    create temporary table purge_release (id uuid primary key) on commit drop;
    insert into pg_temp.purge_report select distinct e.report_id from report_source s join report_edition e on e.id = s.edition_id where s.source_id = purged;

    insert into pg_temp.purge_row select 'public.source'::regclass, ctid from source where id = purged;
    call purge_follow();
    -- Claims that nothing else states.
    insert into pg_temp.purge_row
        select 'public.claim'::regclass, c.ctid from claim c
        where exists (select from annotation_revision r join pg_temp.purge_row d on d.rel = 'public.annotation_revision'::regclass and d.spot = r.ctid where r.claim_id = c.id)
          and not exists (select from annotation_revision r where r.claim_id = c.id
            and not exists (select from pg_temp.purge_row d where d.rel = 'public.annotation_revision'::regclass and d.spot = r.ctid));
    call purge_follow();
    call purge_name_ids();

    insert into pg_temp.purge_release select distinct s.release_id from release_source s join source_version v on v.id = s.source_version_id where v.source_id = purged;
    counts := purge_delete();

    update release_file set content = null, purged = true where release_id in (select id from pg_temp.purge_release);
    get diagnostics files = row_count;
    delete from release_snapshot where release_id in (select id from pg_temp.purge_release);
    -- What was written about the source quotes it: of the reports that show it, every edition loses its words.
    update report_edition set content = '{}' where report_id in (select id from pg_temp.purge_report);
    update report_source set statement = null where statement is not null and edition_id in (select e.id from report_edition e where e.report_id in (select id from pg_temp.purge_report));
    update report_checklist set remark = 'Purged' where remark is not null and step_id in (select s.id from review_step s where s.report_id in (select id from pg_temp.purge_report));
    update review_step set reason = 'Purged' where reason is not null and report_id in (select id from pg_temp.purge_report);
    insert into pg_temp.purge_id select id from file_order where origin_id = purged or origin_id in (select id from pg_temp.purge_report union all select id from pg_temp.purge_release);
    delete from file_order where id in (select id from pg_temp.purge_id);
    delete from notification where source_id = purged or subject_id in (select id from pg_temp.purge_id union all select id from pg_temp.purge_report union all select id from pg_temp.purge_release);
    delete from unfinished_form f where f.project_id = room and exists (
        select from regexp_matches(f.content::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m
        where m[1]::uuid = purged or m[1]::uuid in (select id from pg_temp.purge_id union all select id from pg_temp.purge_report));

    -- The trail, which nobody else appends to meanwhile.
    perform pg_advisory_xact_lock(hashtext('audit_event'));
    select coalesce(max(seq), 0) + 1 into place from audit_event;
    insert into audit_redaction (event, purge)
        select e.seq, place from audit_event e
        where e.project_id = room and (e.before is not null or e.after is not null or e.reason is not null)
          and e.action not in ('source.purged', 'report.released') and not exists (select from audit_redaction r where r.event = e.seq)
          and (e.subject_id = purged or e.subject_id in (select id from pg_temp.purge_id) or e.subject_id in (select id from pg_temp.purge_report)
            or e.subject_id in (select id from pg_temp.purge_release)
            or e.action like '%.exported'
            or exists (select from regexp_matches(concat(e.before, e.after), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m
                where m[1]::uuid = purged or m[1]::uuid in (select id from pg_temp.purge_id) or m[1]::uuid in (select id from pg_temp.purge_report)));
    get diagnostics redacted = row_count;
    select encode(sha256(convert_to(coalesce(string_agg(audit_event_remains(e), '' order by e.seq), ''), 'UTF8')), 'hex') into remains
        from audit_event e join audit_redaction r on r.event = e.seq where r.purge = place;
    update audit_event set before = null, after = null, reason = null where seq in (select event from audit_redaction where purge = place);

    update source set standing = 'PURGED' where id = purged;
    insert into audit_event (actor_id, action, project_id, subject_type, subject_id, after, reason)
        values (lead, 'source.purged', room, 'source', purged, jsonb_build_object('sha256', to_jsonb(hashes), 'rows', counts, 'files', files,
            'redacted', jsonb_build_object('events', redacted, 'sha256', remains)), why);
    drop table pg_temp.purge_row, pg_temp.purge_id, pg_temp.purge_report, pg_temp.purge_release;
    return counts;
end $$;

-- The ids of the rows that go, by which other tables name them.
create procedure purge_name_ids() language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    target regclass;
begin
    for target in select distinct d.rel::regclass from pg_temp.purge_row d join pg_attribute a on a.attrelid = d.rel and a.attname = 'id' and a.atttypid = 'uuid'::regtype
        where d.rel <> 'public.source'::regclass
    loop
        execute format('insert into pg_temp.purge_id select t.id from %s t join pg_temp.purge_row d on d.rel = %s and d.spot = t.ctid on conflict do nothing', target, target::oid);
    end loop;
end $$;

revoke execute on function purge_source(uuid, uuid, text), purge_delete(), audit_event_remains(audit_event) from public;
revoke execute on procedure purge_follow(), purge_name_ids() from public;
do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        grant execute on function purge_source(uuid, uuid, text) to apostil_app;
        revoke insert on purge, audit_redaction from apostil_app;
    end if;
end $$;

-- What a purge looks for along foreign keys.
create index review_step_annotation on review_step (annotation_id) where annotation_id is not null;
create index first_pass_entry_annotation on first_pass_entry (annotation_id);
create index ruling_outcome on ruling (outcome_id) where outcome_id is not null;
create index release_source_version on release_source (source_version_id);
create index report_source_version on report_source (source_version_id);
create index annotation_look_annotation on annotation_look (annotation_id);
create index annotation_coauthor_merged on annotation_coauthor (merged_id);
create index release_approval_step on release_approval (step_id);
create index unfinished_form_version on unfinished_form (source_version_id) where source_version_id is not null;
