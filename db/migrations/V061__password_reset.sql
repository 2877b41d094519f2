-- An address that its owner confirmed with their password: a forgotten password can be reset by a link that is sent there.
-- Whoever has somebody's session and not their password cannot lead the link elsewhere.
alter table app_user add column email_confirmed boolean not null default false;
alter table app_user add constraint only_an_address_is_confirmed check (email is not null or not email_confirmed);

create index app_user_email on app_user (lower(email)) where email is not null;

-- What those who run the installation see of projects that they are no members of: how large they are, and nothing that stands in
-- them. The owner of the tables counts, so that nobody needs a right to read them.
create function project_sizes() returns table (id uuid, name text, created_at timestamptz, members bigint, sources bigint, annotations bigint, bytes bigint, second_step boolean)
    language sql stable security definer set search_path = public as $$
    select p.id, p.name, p.created_at,
        (select count(*) from member m where m.project_id = p.id),
        (select count(*) from source s where s.project_id = p.id),
        (select count(*) from annotation a where a.project_id = p.id),
        (select coalesce(sum(octet_length(v.content)), 0) from source_version v where v.project_id = p.id)
            + (select coalesce(sum(o.bytes), 0) from original o join source_version v on v.id = o.source_version_id where v.project_id = p.id),
        exists (select from project_second_factor r where r.project_id = p.id)
    from project p order by lower(p.name)
$$;
