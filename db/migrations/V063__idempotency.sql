-- Answers to requests that bear an Idempotency-Key, so that one that is sent again is not done again (ADR 63).
create table idempotency_key (
    username    text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    begun_at    timestamptz not null,
    status      int,
    headers     text        check (headers is json object),
    body        bytea,
    primary key (username, key),
    check ((status is null) = (headers is null)),
    check ((status is null) = (body is null))
);

comment on column idempotency_key.fingerprint is 'SHA-256 of what was asked: method, address, media type, If-Match and body';
comment on column idempotency_key.status is 'of the answer; null while it is being made';

create index idempotency_key_begun on idempotency_key (begun_at);

-- What was answered before somebody left a project, or before a source was purged, is answered no more.
create function forget_answers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_table_name = 'purge' then
        delete from idempotency_key;
    else
        delete from idempotency_key where username = (select u.username from app_user u where u.id = old.user_id);
    end if;
    return null;
end $$;

create trigger forget_answers after delete or update on member for each row execute function forget_answers();
create trigger forget_answers after insert on purge for each row execute function forget_answers();
