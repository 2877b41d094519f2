-- Where the content of an annotation's current revision begins in its text, in code points. Document order, and with it
-- the number of an annotation, is told by one index, however many annotations a text has.
alter table annotation add column place_start int check (place_start >= 0);

update annotation set place_start = coalesce((
    select min(span.start_at) from annotation_revision revision
    join annotation_span span on span.revision_id = revision.id and span.role = 'CONTENT'
    where revision.annotation_id = annotation.id and revision.number = annotation.revision), 0);

alter table annotation alter column place_start set not null;

comment on column annotation.place_start is 'Unicode code points; kept by whoever writes a revision';

create index annotation_document_order on annotation (source_version_id, place_start, created_at, id);
drop index annotation_source_version;

-- What somebody decided on: so that what waits for them is told without reading what colleagues decided.
create index review_step_actor on review_step (project_id, actor_id, subject_id);
