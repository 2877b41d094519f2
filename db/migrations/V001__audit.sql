-- Who did what, when, why, before and after. Appended, never changed; each event carries the hash of the one before.

create table audit_event (
    seq          bigint primary key,
    at           timestamptz not null,
    actor_id     uuid,
    action       text        not null,
    project_id   uuid,
    subject_type text        not null,
    subject_id   uuid,
    before       jsonb,
    after        jsonb,
    reason       text,
    prev_hash    bytea       not null,
    hash         bytea       not null
);

create index audit_event_subject on audit_event (subject_id, seq);
create index audit_event_project on audit_event (project_id, seq);

comment on column audit_event.hash is
    'SHA-256 over the previous hash in hex, a vertical bar and the row as jsonb text without seq and hash';

-- The chain is made by the database itself, one event at a time, so that no client can skip a link.
create function audit_event_chain() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('audit_event'));
    new.seq := coalesce((select max(seq) from audit_event), 0) + 1;
    new.prev_hash := coalesce((select hash from audit_event order by seq desc limit 1), '\x00'::bytea);
    new.hash := audit_event_hash(new);
    return new;
end $$;

create function audit_event_hash(event audit_event) returns bytea language sql stable
    set timezone = 'UTC'
as $$
    select sha256(convert_to(
        encode(event.prev_hash, 'hex') || '|' || (to_jsonb(event) - 'seq' - 'hash')::text, 'UTF8'))
$$;

create trigger audit_event_chain before insert on audit_event for each row execute function audit_event_chain();

-- What a person wrote is never overwritten or deleted: tables that keep it take this trigger.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept for ever: % is refused', tg_table_name, tg_op
        using errcode = 'integrity_constraint_violation';
end $$;

create procedure append_only(target regclass) language plpgsql as $$
begin
    execute format('create trigger kept_for_ever before update or delete on %s for each row execute function refuse_change()', target);
    execute format('create trigger kept_whole before truncate on %s for each statement execute function refuse_change()', target);
    if exists (select from pg_roles where rolname = 'apostil_app') then
        execute format('revoke update, delete, truncate on %s from apostil_app', target);
    end if;
end $$;

call append_only('audit_event');
