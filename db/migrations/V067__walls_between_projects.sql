-- A second wall between projects: whoever works as the application's role sees the rows of those projects alone that the
-- transaction was given (ADR 67). The owner, as whom migrations, triggers of the owner's and the launcher work, stands above it.

-- The projects that this transaction was given; none where it was given none.
create function seen_projects() returns uuid[] language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select case when current_setting('apostil.projects', true) like '{%' then current_setting('apostil.projects', true)::uuid[] else '{}' end
$$;

-- Whether it said that it works for the installation itself, as mail, files and imports in the background do.
create function sees_all_projects() returns boolean language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(current_setting('apostil.projects', true) = '*', false)
$$;

-- Both are asked once for a statement, not for each row.
create procedure wall(target regclass) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy of_seen_projects on %s using ((select sees_all_projects()) or project_id = any ((select seen_projects())::uuid[]))', target);
end $$;

-- What bears no project itself is seen where that is seen which it hangs on.
create procedure wall(target regclass, of_parent text) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy of_seen_projects on %s using ((select sees_all_projects()) or exists (select from %s))', target, of_parent);
end $$;

do $$
declare
    target text;
begin
    foreach target in array array[
        'source', 'source_version', 'source_withdrawal', 'purge', 'guideline_revision',
        'speaker', 'speaker_revision', 'speaker_merge', 'speaker_reliability', 'speaker_move',
        'claim', 'claim_verdict', 'claim_relation', 'claim_worth', 'claim_check', 'origin',
        'annotation', 'annotation_revision', 'annotation_origin', 'annotation_import', 'annotation_carry', 'anchoring',
        'suggestion', 'thread', 'thread_carry', 'review_step', 'deed', 'first_pass', 'ruling', 'dissent', 'unfinished_form',
        'report', 'report_edition', 'release']
    loop
        execute format('call wall(%L::regclass)', target);
    end loop;
end $$;

call wall('provenance', 'source s where s.id = source_id');
call wall('original', 'source_version v where v.id = source_version_id');
call wall('original_part', 'source_version v where v.id = source_version_id');
call wall('post', 'thread t where t.id = thread_id');
call wall('post_revision', 'post p where p.id = post_id');
call wall('suggestion_piece', 'suggestion s where s.id = suggestion_id');
call wall('report_source', 'report_edition e where e.id = edition_id');
call wall('release_snapshot', 'release r where r.id = release_id');
call wall('release_file', 'release r where r.id = release_id');

-- Views show what whoever asks them sees, not what their owner sees.
do $$
declare
    shown regclass;
begin
    for shown in select c.oid::regclass from pg_class c where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    loop
        execute format('alter view %s set (security_invoker = true)', shown);
    end loop;
end $$;

-- Behind a policy no index of words or trigrams is used, since their operators may not see rows before the policy has. These two
-- views are the owner's and have the same condition as any other; the search reads them and has no right to what is below.
create view seen_document as
    select * from search_document where (select sees_all_projects()) or project_id = any ((select seen_projects())::uuid[]);
create view seen_name as
    select * from search_name where (select sees_all_projects()) or project_id = any ((select seen_projects())::uuid[]);
create view seen_claim as
    select * from claim where (select sees_all_projects()) or project_id = any ((select seen_projects())::uuid[]);

-- Who makes a project or joins one goes on in it in the same transaction.
create function see_joined_project() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_setting('apostil.person', true) = new.user_id::text and not sees_all_projects() then
        perform set_config('apostil.projects', (seen_projects() || new.project_id)::text, true);
    end if;
    return null;
end $$;

create trigger see_joined_project after insert on member for each row execute function see_joined_project();

do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        revoke all on search_document, search_name from apostil_app;
        revoke insert, update, delete on seen_document, seen_name, seen_claim from apostil_app;
    end if;
end $$;
