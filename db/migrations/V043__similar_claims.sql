-- Claims that are like each other are found by their trigrams and by the words that they share (ADR 43).
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- A text as its trigrams are made of: pg_trgm knows the letters that the locale of the C library knows, which in a database of
-- the built-in locale are those of ASCII. Accents are taken off, and any other letter stands as one of 36 signs; within one
-- alphabet hardly two of them share theirs.
create function likeness(said text) returns text language sql immutable strict parallel safe
    set search_path = pg_catalog, public, pg_temp
as $$
    select case when said ~ '^[ -~]*$' then lower(said) else (
        select string_agg(case when ascii(sign) < 128 then sign
            when sign ~ '[[:alpha:]]' then substr('abcdefghijklmnopqrstuvwxyz0123456789', ascii(sign) % 36 + 1, 1) else ' ' end, '' order by place)
        from regexp_split_to_table(lower(unaccent(said)), '') with ordinality as signs (sign, place)) end
$$;

-- The language of a claim is not said. Words of ASCII are cut to their English stems, other words to their Russian ones; of any
-- third language this leaves most words as they are, the same in the claim and in what is compared with it.
create text search configuration claim_words (copy = russian);
alter text search configuration claim_words alter mapping for hword, hword_part, word with unaccent, russian_stem;

alter table claim
    add column likeness text generated always as (likeness(proposition)) stored,
    add column words tsvector generated always as (to_tsvector('public.claim_words', proposition)) stored;

create index claim_likeness on claim using gist (project_id, likeness gist_trgm_ops (siglen = 256));
create index claim_words on claim using gin (words);

-- Who states a claim, now or in an earlier revision.
create index if not exists annotation_revision_claim on annotation_revision (claim_id) where claim_id is not null;
