-- What other programmes sent and where a project tells of itself is behind the second wall between projects too (ADR 67, V067), whose
-- functions come after this: its condition is written out here.
do $$
declare
    target text;
    seen constant text := 'coalesce(current_setting(''apostil.projects'', true) = ''*'', false)';
begin
    foreach target in array array['web_annotation', 'webhook'] loop
        execute format('alter table %I enable row level security', target);
        execute format('create policy of_seen_projects on %I using ((select %s) or project_id = any ((select case when current_setting(''apostil.projects'', true) like ''{%%'' then current_setting(''apostil.projects'', true)::uuid[] else ''{}'' end)::uuid[]))',
            target, seen);
    end loop;
    alter table web_annotation_revision enable row level security;
    execute format('create policy of_seen_projects on web_annotation_revision using ((select %s) or exists (select from web_annotation w where w.id = web_annotation_id))', seen);
    alter table webhook_delivery enable row level security;
    execute format('create policy of_seen_projects on webhook_delivery using ((select %s) or exists (select from webhook h where h.id = webhook_id))', seen);
end $$;
