-- The chain in a form that needs no database to be checked (ADR 18), made so that no client has a say in it.

-- Rows of the first form keep the hash that they were given: history is not written anew.
alter table audit_event add column form smallint not null default 1 check (form in (1, 2));

comment on column audit_event.form is 'how the hash is made: 1 until V021, 2 since (ADR 18)';
comment on column audit_event.at is 'by the clock of the database, to the microsecond';
comment on column audit_event.hash is
    'SHA-256 of the canonical JSON of the row, which holds its number and the hash before (ADR 18)';

-- Nothing of the session that appends goes into it: neither its time zone nor its way to write bytes nor its names.
create or replace function audit_event_hash(event audit_event) returns bytea language sql stable
    set timezone = 'UTC' set bytea_output = 'hex' set search_path = pg_catalog, public, pg_temp
as $$
    select sha256(convert_to(case event.form
        when 1 then encode(event.prev_hash, 'hex') || '|' || (to_jsonb(event) - 'seq' - 'hash' - 'form')::text
        else jsonb_build_object('form', event.form, 'seq', event.seq, 'at', (extract(epoch from event.at) * 1000000)::bigint,
            'actor', event.actor_id, 'action', event.action, 'project', event.project_id,
            'subjectType', event.subject_type, 'subject', event.subject_id, 'before', event.before, 'after', event.after,
            'reason', event.reason, 'prev', encode(event.prev_hash, 'hex'))::text
        end, 'UTF8'))
$$;

-- Place, time and hashes are the database's, whatever was sent; a table of the client's own by the same name is not asked.
create or replace function audit_event_chain() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    head record;
begin
    perform pg_advisory_xact_lock(hashtext('audit_event'));
    select seq, hash into head from public.audit_event order by seq desc limit 1;
    new.form := 2;
    new.seq := coalesce(head.seq, 0) + 1;
    new.at := clock_timestamp();
    new.prev_hash := coalesce(head.hash, '\x00'::bytea);
    new.hash := public.audit_event_hash(new);
    return new;
end $$;

-- The same for every other trigger: what it looks up is the owner's, never a temporary table of the client's.
do $$
declare
    watchman regprocedure;
begin
    for watchman in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
          and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter function %s set search_path = pg_catalog, public, pg_temp', watchman);
    end loop;
end $$;

-- The application says what was done. It has no right to say where in the chain or when.
do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        revoke insert on audit_event from apostil_app;
        grant insert (actor_id, action, project_id, subject_type, subject_id, before, after, reason) on audit_event to apostil_app;
    end if;
end $$;

-- What the page of the trail filters by.
create index audit_event_project_action on audit_event (project_id, action, seq);
create index audit_event_project_actor on audit_event (project_id, actor_id, seq);
create index audit_event_installation on audit_event (action, at) where project_id is null;
