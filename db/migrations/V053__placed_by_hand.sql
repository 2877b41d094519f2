-- Where a person placed by hand what no candidate was right for, or what had none.
alter table anchoring_choice add column places jsonb;
alter table anchoring_choice add constraint anchoring_choice_one_way check (candidate is null or places is null);

comment on column anchoring_choice.places is
    'by hand: for each span its start and end in code points of the later text, or null where it stands there no more; null where a candidate or none was chosen';

-- What waits for people, whom My work tells of it.
create index anchoring_waiting on anchoring (project_id, to_version_id) where outcome in ('MOVED', 'AMBIGUOUS');
