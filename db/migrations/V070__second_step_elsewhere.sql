-- People whose provider saw a second step at their last sign-in, where the installation counts that. While the row stands, all of their
-- sessions began with one.
create table openid_second_step (
    user_id uuid primary key references app_user
);

-- Who has a second step: one of their own or, where no password opens their account beside the provider, one of the provider's.
create view has_second_step with (security_invoker = true) as
    select user_id from second_factor where confirmed_at is not null
    union
    select s.user_id from openid_second_step s join app_user u on u.id = s.user_id where u.password_hash is null;

create or replace view open_member with (security_invoker = true) as
    select m.* from member m
    where not exists (select from project_second_factor r where r.project_id = m.project_id)
       or exists (select from has_second_step f where f.user_id = m.user_id);
