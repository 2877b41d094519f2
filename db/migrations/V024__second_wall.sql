-- What the application's role could still get around behind the state machine.

-- To replace a function takes its settings away. Every trigger looks its tables up where the owner keeps them, never among
-- temporary ones of the client (V021 said so of those that there were).
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

-- The row of an annotation points to its revision, state and place. Whose it is, of what kind and on which text is said once.
create trigger said_once before update on annotation for each row
    when ((old.id, old.project_id, old.source_version_id, old.kind, old.author_id, old.created_at)
        is distinct from (new.id, new.project_id, new.source_version_id, new.kind, new.author_id, new.created_at))
    execute function refuse_change();

-- Of a suggestion nothing changes but that it is withdrawn, once.
drop trigger said_once on suggestion;
create trigger said_once before update on suggestion for each row
    when ((old.id, old.project_id, old.annotation_id, old.revision, old.author_id, old.at, old.reason, old.content)
        is distinct from (new.id, new.project_id, new.annotation_id, new.revision, new.author_id, new.at, new.reason, new.content)
        or old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at)
    execute function refuse_change();
alter trigger kept_for_ever on suggestion rename to never_deleted;

do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        revoke delete, truncate on annotation, suggestion from apostil_app;
    end if;
end $$;
