-- What can be searched for, as documents of words (ADR 46). The index is the database's own: triggers keep it in the
-- transaction of the write that it follows from, and the application reads it.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words as they are written, without accents: for every language, and the only way for one that has no configuration.
create text search configuration plain_words (copy = pg_catalog.simple);
alter text search configuration plain_words
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart with unaccent, pg_catalog.simple;

-- The configuration of PostgreSQL for a language of BCP 47; null where it has none, as for Azerbaijani.
create function search_configuration(language text) returns regconfig language sql immutable strict parallel safe
return case split_part(lower(language), '-', 1)
    when 'ar' then 'pg_catalog.arabic'::regconfig when 'hy' then 'pg_catalog.armenian'::regconfig when 'eu' then 'pg_catalog.basque'::regconfig
    when 'ca' then 'pg_catalog.catalan'::regconfig when 'da' then 'pg_catalog.danish'::regconfig when 'nl' then 'pg_catalog.dutch'::regconfig
    when 'en' then 'pg_catalog.english'::regconfig when 'fi' then 'pg_catalog.finnish'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
    when 'de' then 'pg_catalog.german'::regconfig when 'el' then 'pg_catalog.greek'::regconfig when 'hi' then 'pg_catalog.hindi'::regconfig
    when 'hu' then 'pg_catalog.hungarian'::regconfig when 'id' then 'pg_catalog.indonesian'::regconfig when 'ga' then 'pg_catalog.irish'::regconfig
    when 'it' then 'pg_catalog.italian'::regconfig when 'lt' then 'pg_catalog.lithuanian'::regconfig when 'ne' then 'pg_catalog.nepali'::regconfig
    when 'no' then 'pg_catalog.norwegian'::regconfig when 'nb' then 'pg_catalog.norwegian'::regconfig when 'nn' then 'pg_catalog.norwegian'::regconfig
    when 'pt' then 'pg_catalog.portuguese'::regconfig when 'ro' then 'pg_catalog.romanian'::regconfig when 'ru' then 'pg_catalog.russian'::regconfig
    when 'sr' then 'pg_catalog.serbian'::regconfig when 'es' then 'pg_catalog.spanish'::regconfig when 'sv' then 'pg_catalog.swedish'::regconfig
    when 'ta' then 'pg_catalog.tamil'::regconfig when 'tr' then 'pg_catalog.turkish'::regconfig when 'yi' then 'pg_catalog.yiddish'::regconfig
end;

-- In small letters, each code point where it was: dotless and dotted i by the rule of the language, and nothing that the
-- parser would take for a tag.
create function search_folded(language text, said text) returns text language sql immutable parallel safe
return translate(lower((case when split_part(lower(language), '-', 1) in ('az', 'tr') then translate(said, 'Iİ', 'ıi') else replace(said, 'İ', 'i') end)
    collate pg_unicode_fast), U&'ə<>\FDD0\FDD1', 'e    ');

-- Each sign by itself where a script has no spaces between words.
create function search_spaced(said text) returns text language sql immutable parallel safe
return case when said ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]'
    then regexp_replace(said, '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])', '\1 ', 'g') else said end;

-- The words of a text: as they are written, and before those their stems where the language has a configuration.
create function search_words(language text, said text) returns tsvector language sql immutable parallel safe
return coalesce(to_tsvector(search_configuration(language), search_folded(language, said)), ''::tsvector)
    || to_tsvector('public.plain_words'::regconfig, search_spaced(search_folded(language, said)));

-- Those words, one after the other, in any of the languages or as they are written; null where there is nothing of a word in it.
create function search_query(languages text[], said text) returns tsquery language sql immutable parallel safe set client_min_messages = warning
return (select string_agg(distinct '(' || asked.query || ')', ' | ')::tsquery from (
    select phraseto_tsquery('public.plain_words'::regconfig, search_spaced(search_folded('', said)))::text
    union select phraseto_tsquery(search_configuration(l.language), search_folded(l.language, said))::text
        from unnest(languages) l(language) where search_configuration(l.language) is not null) asked(query)
    where asked.query <> '');

-- Words of which the last begins so; null where there is nothing of a word in it.
create function search_beginning(said text) returns tsquery language sql immutable parallel safe
return (select (string_agg(quote_literal(l.lexeme), ' <-> ' order by l.positions[1]) || ':*')::tsquery
    from unnest(to_tsvector('public.plain_words'::regconfig, search_spaced(search_folded('', said)))) l);

-- One and the other, in any order, at most so many words apart.
create function search_near(one tsquery, other tsquery, apart int) returns tsquery language sql immutable parallel safe
return (select string_agg('(' || tsquery_phrase(one, other, d)::text || ') | (' || tsquery_phrase(other, one, d)::text || ')', ' | ')::tsquery
    from generate_series(1, apart) d);

-- A text in which what a query finds stands between U+FDD0 and U+FDD1: by the stems of its language, and as it is written.
create function search_marked(language text, said text, query tsquery) returns text[] language sql immutable parallel safe
return array[ts_headline(coalesce(search_configuration(language), 'public.plain_words'::regconfig), search_folded(language, said), query, U&'HighlightAll=true,StartSel="\FDD0",StopSel="\FDD1"'),
    ts_headline('public.plain_words'::regconfig, search_folded(language, said), query, U&'HighlightAll=true,StartSel="\FDD0",StopSel="\FDD1"')];

-- What a document can be chosen by, as a number that is small in an index: search_facet('state', 'APPROVED').
create function search_facet(name text, value text) returns bigint language sql immutable strict parallel safe
return hashtextextended(name || '/' || value, 0);

create function search_month(day date) returns text language sql immutable strict parallel safe
return extract(year from day)::int || '-' || extract(month from day)::int;

create table search_document (
    id                bigint generated always as identity primary key,
    project_id        uuid     not null references project,
    place             text     not null check (place in ('TEXT', 'QUOTATION', 'CLAIM', 'SPEAKER', 'COMMENT')),
    subject_id        uuid     not null,
    source_version_id uuid references source_version on delete cascade,
    annotation_id     uuid references annotation on delete cascade,
    thread_id         uuid references thread on delete cascade,
    writer_id         uuid,
    kept_with         uuid,
    start_at          int,
    end_at            int,
    day               date     not null,
    facets            bigint[] not null,
    words             tsvector not null
);

comment on table search_document is 'a paragraph, quotation, claim, speaker, note or post, as it can be found';
comment on column search_document.subject_id is 'the source version, annotation, claim, speaker or post';
comment on column search_document.kept_with is 'whose annotation it is or stands on, which a blind first pass may keep back; null where it keeps nothing back';
comment on column search_document.start_at is 'Unicode code points; null for what is known of a source, and for what stands in no text';
comment on column search_document.day is 'when a source was published or, where that is not known, added; when anything else was written';

-- Words lie in the row itself: a phrase is looked for in those of many rows.
alter table search_document set (toast_tuple_target = 8160);

create index search_document_subject on search_document (subject_id);
create index search_document_source_version on search_document (source_version_id);
create index search_document_annotation on search_document (annotation_id) where annotation_id is not null;
create index search_document_thread on search_document (thread_id) where thread_id is not null;

-- The languages in which a project has texts.
create table search_language (
    project_id uuid not null references project,
    language   text not null,
    primary key (project_id, language)
);

-- The words of names, for those that are misspelt; their likeness as that of claims is told (V043).
create table search_name (
    project_id uuid not null references project,
    speaker_id uuid not null references speaker on delete cascade,
    word       text not null,
    likeness   text not null generated always as (likeness(word)) stored,
    primary key (speaker_id, word)
);

create index search_name_word on search_name (word text_pattern_ops);
create index search_name_likeness on search_name using gin (likeness gin_trgm_ops);

-- The day of a date of ISO 8601 that may be a year or a month.
create function search_day(published text, added timestamptz) returns date language sql immutable parallel safe
return coalesce(make_date(left(published, 4)::int, coalesce(nullif(substr(published, 6, 2), '')::int, 1), coalesce(nullif(substr(published, 9, 2), '')::int, 1)),
    (added at time zone 'UTC')::date);

-- What each annotation says now, and by what it is chosen.
create view search_annotation as
    select a.project_id, a.id as annotation_id, a.source_version_id, a.author_id, r.id as revision_id, known.language, (a.created_at at time zone 'UTC')::date as day,
        concat_ws(E'\n', r.note, r.reliability_reason, r.credibility_reason, r.independent_origin) as note,
        array_remove(array[search_facet('project', a.project_id::text), search_facet('kind', a.kind), search_facet('state', a.state), search_facet('author', a.author_id::text),
            search_facet('language', split_part(lower(known.language), '-', 1)), search_facet('reliability', r.reliability), search_facet('credibility', r.credibility),
            search_facet('month', search_month((a.created_at at time zone 'UTC')::date)),
            case when search_configuration(known.language) is null then search_facet('bare', 'yes') end], null)
        || array(select search_facet('speaker', s.speaker_id::text) from annotation_speaker s where s.revision_id = r.id) as facets
    from annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision
        join source_version v on v.id = a.source_version_id join source on source.id = v.source_id
        join provenance known on known.source_id = source.id and known.revision = source.revision;

-- The documents of each sort, as they are to be in the index.
create view search_quotation as
    select a.project_id, 'QUOTATION' as place, a.annotation_id as subject_id, a.source_version_id, a.annotation_id, null::uuid as thread_id, a.author_id as writer_id,
        a.author_id as kept_with, said.start_at, said.end_at, a.day, a.facets || search_facet('in', 'QUOTATION') as facets, search_words(a.language, said.exact) as words
    from search_annotation a cross join lateral (
        select string_agg(s.exact, ' … ' order by s.ordinal) as exact, min(s.start_at) as start_at, max(s.end_at) as end_at
        from annotation_span s where s.revision_id = a.revision_id and s.role = 'CONTENT') said
    where said.exact is not null;

create view search_note as
    select a.project_id, 'COMMENT' as place, a.annotation_id as subject_id, a.source_version_id, a.annotation_id, null::uuid as thread_id, a.author_id as writer_id,
        a.author_id as kept_with, null::int as start_at, null::int as end_at, a.day, a.facets || search_facet('in', 'COMMENT') as facets, search_words('en', a.note) as words
    from search_annotation a where a.note <> '';

create view search_post as
    select t.project_id, 'COMMENT' as place, p.id as subject_id, t.source_version_id, t.annotation_id, t.id as thread_id, p.author_id as writer_id,
        a.author_id as kept_with, t.start_at, t.end_at, (p.at at time zone 'UTC')::date as day,
        array[search_facet('project', t.project_id::text), search_facet('in', 'COMMENT'), search_facet('author', p.author_id::text),
            search_facet('month', search_month((p.at at time zone 'UTC')::date))] as facets, search_words('en', p.text) as words
    from post_now p join thread t on t.id = p.thread_id left join annotation a on a.id = t.annotation_id
    where not exists (select from taken_back b where b.row_id in (p.id, t.id));

-- Where a claim is stated.
create index annotation_revision_stating on annotation_revision (claim_id) where claim_id is not null;

create view search_claim as
    select c.project_id, 'CLAIM' as place, c.id as subject_id, null::uuid as source_version_id, null::uuid as annotation_id, null::uuid as thread_id, c.created_by as writer_id,
        null::uuid as kept_with, null::int as start_at, null::int as end_at, (c.created_at at time zone 'UTC')::date as day,
        array[search_facet('project', c.project_id::text), search_facet('in', 'CLAIM'), search_facet('author', c.created_by::text),
            search_facet('month', search_month((c.created_at at time zone 'UTC')::date))] as facets, search_words('en', c.proposition) as words
    from claim c;

create view search_speaker as
    select s.project_id, 'SPEAKER' as place, s.id as subject_id, null::uuid as source_version_id, null::uuid as annotation_id, null::uuid as thread_id, s.created_by as writer_id,
        null::uuid as kept_with, null::int as start_at, null::int as end_at, (s.created_at at time zone 'UTC')::date as day,
        array[search_facet('project', s.project_id::text), search_facet('in', 'SPEAKER'), search_facet('speaker', s.id::text), search_facet('author', s.created_by::text),
            search_facet('bare', 'yes'), search_facet('month', search_month((s.created_at at time zone 'UTC')::date))] as facets,
        search_words('en', concat_ws(E'\n', s.name, s.description)) as words
    from speaker s;

-- Puts the newest text of a source into the index, paragraph by paragraph: phrases and nearness are told within one. A
-- paragraph of more than 4,000 code points is divided at a space. The long text is read in pieces, since to count its code points
-- from the beginning for every paragraph would take long.
create function search_put_text(of_source uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    most constant int := 4000;
    found_text record;
    block record;
    said text;
    shared bigint[];
    piece text := '';
    piece_at int := 0;
    piece_end int := 0;
    at int;
begin
    perform pg_advisory_xact_lock(hashtextextended('search ' || of_source, 0));
    delete from search_document d using source_version v where v.source_id = of_source and d.source_version_id = v.id and d.place = 'TEXT';
    select v.id, v.project_id, v.content, v.length, known.title, known.author, known.publisher, known.language, search_day(known.published, source.created_at) as day
        into found_text from source_version v join source on source.id = v.source_id join provenance known on known.source_id = source.id and known.revision = source.revision
        where v.source_id = of_source order by v.number desc limit 1;
    if not found then
        return;
    end if;
    shared := array_remove(array[search_facet('project', found_text.project_id::text), search_facet('in', 'TEXT'),
        search_facet('language', split_part(lower(found_text.language), '-', 1)), search_facet('month', search_month(found_text.day)),
        case when search_configuration(found_text.language) is null then search_facet('bare', 'yes') end], null);
    insert into search_language values (found_text.project_id, found_text.language) on conflict do nothing;
    insert into search_document (project_id, place, subject_id, source_version_id, day, facets, words)
        values (found_text.project_id, 'TEXT', found_text.id, found_text.id, found_text.day, shared,
            search_words(found_text.language, concat_ws(E'\n', found_text.title, found_text.author, found_text.publisher)));
    for block in select b.start_at, b.end_at from source_block b where b.source_version_id = found_text.id order by b.ordinal loop
        at := block.start_at;
        while at < block.end_at loop
            if least(block.end_at, at + most) > piece_end then
                piece := substring(found_text.content from at + 1 for 8 * most);
                piece_at := at;
                piece_end := at + length(piece);
            end if;
            said := substring(piece from at - piece_at + 1 for least(block.end_at - at, most));
            exit when said = '';
            if block.end_at - at > most then
                said := left(said, length(said) - greatest(0, strpos(reverse(said), ' ') - 1) % most);
            end if;
            insert into search_document (project_id, place, subject_id, source_version_id, start_at, end_at, day, facets, words)
                values (found_text.project_id, 'TEXT', found_text.id, found_text.id, at, at + length(said), found_text.day, shared, search_words(found_text.language, said));
            at := at + length(said);
        end loop;
    end loop;
end $$;

create function search_put_annotation(annotation uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document d where d.subject_id = annotation;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_quotation q where q.annotation_id = annotation union all select * from search_note n where n.annotation_id = annotation;
end $$;

create function search_put_thread(thread uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document d where d.thread_id = thread;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_post p where p.thread_id = thread;
end $$;

create function search_put_claim(claim uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document d where d.subject_id = claim;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_claim c where c.subject_id = claim;
end $$;

create function search_put_speaker(speaker uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document d where d.subject_id = speaker;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_speaker s where s.subject_id = speaker;
    delete from search_name n where n.speaker_id = speaker;
    insert into search_name (project_id, speaker_id, word)
        select s.project_id, s.id, l.lexeme from speaker s, unnest(to_tsvector('public.plain_words'::regconfig, search_folded('', s.name))) l where s.id = speaker;
end $$;

-- The index follows at the end of a transaction, when all that belongs to a write is there. It is written as its owner: the
-- application's role has no right to.
create function search_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    known record;
begin
    case tg_table_name
        when 'source_version' then perform search_put_text(coalesce(new.source_id, old.source_id));
        when 'annotation' then perform search_put_annotation(new.id);
        when 'claim' then perform search_put_claim(coalesce(new.id, old.id));
        when 'speaker' then perform search_put_speaker(coalesce(new.id, old.id));
        when 'post' then perform search_put_thread(new.thread_id);
        when 'post_revision' then perform search_put_thread(p.thread_id) from post p where p.id = new.post_id;
        when 'deed' then perform search_put_thread(new.thread_id);
        when 'provenance' then
            perform search_put_text(new.source_id);
            select language into known from provenance where source_id = new.source_id and revision = new.revision - 1;
            if found and known.language <> new.language then
                perform search_put_annotation(a.id) from annotation a join source_version v on v.id = a.source_version_id where v.source_id = new.source_id;
            end if;
    end case;
    return null;
end $$;

create constraint trigger search_follows after insert or update on source_version deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows after insert on provenance deferrable initially deferred for each row when (new.revision > 1) execute function search_follow();
create constraint trigger search_follows after insert on annotation deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows_change after update on annotation deferrable initially deferred for each row
    when ((old.revision, old.state) is distinct from (new.revision, new.state)) execute function search_follow();
create constraint trigger search_follows after insert or delete on claim deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows after insert or update or delete on speaker deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows after insert on post deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows after insert on post_revision deferrable initially deferred for each row execute function search_follow();
create constraint trigger search_follows after insert on deed deferrable initially deferred for each row
    when (new.thread_id is not null and new.move <> 'DONE') execute function search_follow();

-- Puts everything into the index that is there: once, when the index is new, and whenever it is to be made anew. Without
-- search_document_words, which is made again afterwards, it is done sooner.
create function search_put_all() returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from search_document;
    delete from search_name;
    perform search_put_text(s.id) from source s;
    insert into search_document (project_id, place, subject_id, source_version_id, annotation_id, thread_id, writer_id, kept_with, start_at, end_at, day, facets, words)
        select * from search_quotation union all select * from search_note union all select * from search_post
        union all select * from search_claim union all select * from search_speaker;
    insert into search_name (project_id, speaker_id, word)
        select s.project_id, s.id, l.lexeme from speaker s, unnest(to_tsvector('public.plain_words'::regconfig, search_folded('', s.name))) l;
end $$;

select search_put_all();

-- At last, since to make it at once takes a fraction of the time that it takes row by row.
create index search_document_words on search_document using gin (words, facets);

revoke execute on function search_put_all(), search_put_text(uuid), search_put_annotation(uuid), search_put_thread(uuid), search_put_claim(uuid), search_put_speaker(uuid) from public;

do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') then
        revoke insert, update, delete, truncate on search_document, search_language, search_name from apostil_app;
    end if;
end $$;
