-- Somebody may be signed out at their provider while a code of ours is still asked of them: what a logout token meant is kept until nobody can be half in by what it ended.
alter table openid_logout add column subject text;
alter table openid_logout add column sid text;
alter table openid_logout add column came_at timestamptz not null default now();
