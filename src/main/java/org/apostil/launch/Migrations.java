package org.apostil.launch;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema to what this Apostil expects, by the reviewed SQL of {@code db/migrations}. */
public final class Migrations {
    private final Path scripts;

    public Migrations(Path scripts) {
        this.scripts = scripts;
    }

    /** Runs what has not run yet; returns how many scripts that were. */
    public int run(Access owner) {
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("filesystem:" + scripts)
                    .cleanDisabled(true)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException e) {
            throw new LaunchProblem("""
                    The database could not be brought up to date:
                    %s
                    The failed script was undone; everything before it is kept. If this Apostil is older than the one
                    that used these data last, start that one again.""".formatted(e.getMessage().strip()), e);
        }
    }
}
