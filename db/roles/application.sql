-- The rights of apostil_app, as which the application works: it reads and writes rows, and owns and alters nothing.
-- Run by the owner of the database before every migration; can be run again and again. The migrations take away what
-- it must not do (change or delete what is only ever appended).
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to apostil_app', current_database());
end
$$;

grant usage on schema public to apostil_app;

alter default privileges in schema public grant select, insert, update, delete on tables to apostil_app;
alter default privileges in schema public grant usage, select on sequences to apostil_app;
