-- What a person has typed into a form of the desk and has neither saved nor cancelled: one row for each open form. It is
-- nobody's annotation: no one else sees it, it is not audited, and it is deleted when the form is saved or cancelled.
create table unfinished_form (
    id                uuid primary key,
    person_id         uuid        not null references app_user,
    project_id        uuid        not null,
    source_version_id uuid        not null,
    title             text        not null check (btrim(title) <> ''),
    content           json        not null,
    saved_at          timestamptz not null,
    foreign key (source_version_id, project_id) references source_version (id, project_id)
);

create index unfinished_form_person on unfinished_form (person_id, source_version_id, saved_at desc);

comment on column unfinished_form.content is
    'What stands in the fields, by their names; json and not jsonb, so that it is kept as it was typed';

-- What a person wrote last in a project: offered again as "same speakers as before" and "the same kind again".
create index annotation_revision_editor on annotation_revision (editor_id, project_id, at desc);
