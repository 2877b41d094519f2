-- A one-time link can be a person's own: with it they set their password.
alter table one_time_link add column user_id uuid references app_user;
