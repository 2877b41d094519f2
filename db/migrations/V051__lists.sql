-- The orders in which annotations are listed: a page of a million is read like one of ten.
create index annotation_list_written on annotation (project_id, created_at, id);
create index annotation_list_kind on annotation (project_id, kind, id);
create index annotation_list_state on annotation (project_id, state, id);
create index annotation_list_source on annotation (project_id, source_version_id, id);
create index annotation_list_author on annotation (project_id, author_id, created_at);
drop index annotation_project_state;

-- By which they are found: a claim that is stated, and words that are quoted.
create extension if not exists pg_trgm;
create index if not exists annotation_revision_claim on annotation_revision (claim_id) where claim_id is not null;
create index annotation_span_exact on annotation_span using gin (exact gin_trgm_ops);
