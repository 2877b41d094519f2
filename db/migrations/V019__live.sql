-- What colleagues do appears on every desk that is open. The audit trail is the outbox (ADR 16): an event that is
-- committed wakes all nodes, and each reads for itself what it does not know yet.
create function announce_audit_events() returns trigger language plpgsql as $$
begin
    perform pg_notify('apostil_live', 'event ' || max(seq)) from added where project_id is not null having count(*) > 0;
    return null;
end $$;

create trigger announce_audit_events after insert on audit_event
    referencing new table as added for each statement execute function announce_audit_events();

-- Who has which desk open. A node writes the rows of its own streams, and again and again while they last; the row of a
-- node that died grows old and no longer counts. Nothing is lost with them, so they are not written ahead.
create unlogged table desk_stream (
    id                uuid primary key,
    project_id        uuid        not null,
    source_version_id uuid        not null,
    user_id           uuid        not null,
    seen_at           timestamptz not null
);

create index desk_stream_source_version on desk_stream (source_version_id);
