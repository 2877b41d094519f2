package org.apostil.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.administration.InstallationService.ProjectSize;

/** Counts what is in the installation. */
@ApplicationScoped
class InstallationRepository {

    @PersistenceContext
    private EntityManager entities;

    List<ProjectSize> projects() {
        List<?> rows = entities.createNativeQuery("select id, name, created_at, members, sources, annotations, bytes, second_step from project_sizes()").getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ProjectSize((UUID) row[0], (String) row[1], (Instant) row[2],
            number(row[3]), number(row[4]), number(row[5]), number(row[6]), (Boolean) row[7])).toList();
    }

    /** The version of the database, such as <em>18.6</em>. */
    String databaseVersion() {
        return (String) entities.createNativeQuery("select current_setting('server_version')").getSingleResult();
    }

    long databaseBytes() {
        return number(entities.createNativeQuery("select pg_database_size(current_database())").getSingleResult());
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
