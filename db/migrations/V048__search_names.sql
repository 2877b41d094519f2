-- Speakers are found by their other names too, and by those of everybody who proved to be them (V040, V041).
create view search_known_as as
    select s.id as speaker_id, s.project_id, s.name from speaker s where s.merged_into is null
    union
    select coalesce(s.same_as, s.id), s.project_id, s.name from speaker s where s.same_as is not null
    union
    select coalesce(s.same_as, s.id), s.project_id, a.name
    from speaker s join speaker_revision r on r.speaker_id = s.id and r.number = s.revision join speaker_alias a on a.revision_id = r.id;

create or replace view search_speaker as
    select s.project_id, 'SPEAKER' as place, s.id as subject_id, null::uuid as source_version_id, null::uuid as annotation_id, null::uuid as thread_id, s.created_by as writer_id,
        null::uuid as kept_with, null::int as start_at, null::int as end_at, (s.created_at at time zone 'UTC')::date as day,
        array[search_facet('project', s.project_id::text), search_facet('in', 'SPEAKER'), search_facet('speaker', s.id::text), search_facet('author', s.created_by::text),
            search_facet('bare', 'yes'), search_facet('month', search_month((s.created_at at time zone 'UTC')::date))] as facets,
        search_words('en', concat_ws(E'\n', s.name, (select string_agg(k.name, E'\n' order by k.name) from search_known_as k where k.speaker_id = s.id and k.name <> s.name), s.description)) as words
    from speaker s where s.merged_into is null;

create or replace function search_put_speaker(speaker uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document d where d.subject_id = speaker;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_speaker s where s.subject_id = speaker;
    delete from search_name n where n.speaker_id = speaker;
    insert into search_name (project_id, speaker_id, word)
        select k.project_id, k.speaker_id, l.lexeme from search_known_as k, unnest(to_tsvector('public.plain_words'::regconfig, search_folded('', k.name))) l
        where k.speaker_id = speaker on conflict do nothing;
end $$;

-- A merge and its end change the row of the one that is merged; whom it concerns as well is named there, before or after.
create function search_follow_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform search_put_speaker(other) from unnest(array[old.same_as, new.same_as]) other where other is not null;
    return null;
end $$;

create constraint trigger search_follows_merge after update on speaker deferrable initially deferred for each row
    when (old.same_as is distinct from new.same_as) execute function search_follow_merge();

create function search_follow_names() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform search_put_speaker(coalesce(s.same_as, s.id)) from speaker_revision r join speaker s on s.id = r.speaker_id where r.id = new.revision_id;
    return null;
end $$;

create constraint trigger search_follows after insert on speaker_alias deferrable initially deferred for each row execute function search_follow_names();

select search_put_speaker(s.id) from speaker s;

revoke execute on function search_put_speaker(uuid) from public;
