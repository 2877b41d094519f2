package org.apostil.unfinished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes unfinished forms; each is named together with the person whose it is. */
@ApplicationScoped
class UnfinishedRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Writes it, over what was kept of the same form before. */
    void put(UUID id, UUID person, UUID project, UUID sourceVersion, String title, String content, Instant at) {
        entities.createNativeQuery("""
                insert into unfinished_form (id, person_id, project_id, source_version_id, title, content, saved_at)
                values (:id, :person, :project, :version, :title, cast(:content as json), :at)
                on conflict (id) do update set title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
                where unfinished_form.person_id = excluded.person_id""")
            .setParameter("id", id).setParameter("person", person).setParameter("project", project).setParameter("version", sourceVersion)
            .setParameter("title", title).setParameter("content", content).setParameter("at", at).executeUpdate();
    }

    /** The same of a form that is on no text. */
    void put(UUID id, UUID person, UUID project, String title, String content, Instant at) {
        entities.createNativeQuery("""
                insert into unfinished_form (id, person_id, project_id, title, content, saved_at)
                values (:id, :person, :project, :title, cast(:content as json), :at)
                on conflict (id) do update set title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
                where unfinished_form.person_id = excluded.person_id""")
            .setParameter("id", id).setParameter("person", person).setParameter("project", project)
            .setParameter("title", title).setParameter("content", content).setParameter("at", at).executeUpdate();
    }

    /** Those of a project that are on no text, the latest first. */
    List<UnfinishedForm> ofProject(UUID person, UUID project, int most) {
        return entities.createQuery("select f from UnfinishedForm f where f.personId = :person and f.projectId = :project and f.sourceVersionId is null order by f.savedAt desc", UnfinishedForm.class)
            .setParameter("person", person).setParameter("project", project).setMaxResults(most).getResultList();
    }

    List<UnfinishedForm> of(UUID person, UUID sourceVersion, int most) {
        return entities.createQuery("select f from UnfinishedForm f where f.personId = :person and f.sourceVersionId = :version order by f.savedAt desc", UnfinishedForm.class)
            .setParameter("person", person).setParameter("version", sourceVersion).setMaxResults(most).getResultList();
    }

    Optional<UnfinishedForm> byId(UUID id, UUID person) {
        return entities.createQuery("select f from UnfinishedForm f where f.id = :id and f.personId = :person", UnfinishedForm.class)
            .setParameter("id", id).setParameter("person", person).getResultStream().findFirst();
    }

    void delete(UUID id, UUID person) {
        entities.createQuery("delete from UnfinishedForm f where f.id = :id and f.personId = :person")
            .setParameter("id", id).setParameter("person", person).executeUpdate();
    }
}
