-- What is typed into a report is kept like what is typed at a desk: on no text, but in a project.
alter table unfinished_form
    alter column source_version_id drop not null,
    add foreign key (project_id) references project;

create index unfinished_form_project on unfinished_form (person_id, project_id, saved_at desc) where source_version_id is null;

comment on table unfinished_form is
    'What a person has typed into a form and has neither saved nor cancelled: at the desk of a text, or, without one, of a report of the project';
