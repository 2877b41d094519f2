-- The history of migrations is the owner's: the application's role reads it at most.
do $$
begin
    if exists (select from pg_roles where rolname = 'apostil_app') and to_regclass('flyway_schema_history') is not null then
        revoke insert, update, delete, truncate on flyway_schema_history from apostil_app;
    end if;
end $$;
