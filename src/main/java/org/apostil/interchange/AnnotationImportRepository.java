package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes imports; each is found together with the person whose it is. */
@ApplicationScoped
class AnnotationImportRepository {

    private static final String MINE = "select i from AnnotationImport i where i.importerId = :person and ";

    @PersistenceContext
    private EntityManager entities;

    void add(AnnotationImport added) {
        entities.persist(added);
        entities.flush();
    }

    Optional<AnnotationImport> find(UUID id, UUID person) {
        return entities.createQuery(MINE + "i.id = :id", AnnotationImport.class).setParameter("id", id).setParameter("person", person).getResultStream().findFirst();
    }

    /**
     * The import as it is, held until the end of the transaction.
     *
     * @throws OptimisticLockException when it was changed since it was read
     */
    AnnotationImport held(AnnotationImport found) {
        entities.lock(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The imports of a person into a text, the latest first. */
    List<AnnotationImport> of(UUID sourceVersion, UUID person, int most) {
        return entities.createQuery(MINE + "i.sourceVersionId = :version order by i.uploadedAt desc, i.id desc", AnnotationImport.class)
            .setParameter("version", sourceVersion).setParameter("person", person).setMaxResults(most).getResultList();
    }

    /** The mapping of the last import of that format that the person took in a project. */
    Optional<String> lastMapping(UUID project, UUID person, String format) {
        return entities.createQuery("select i.mapping from AnnotationImport i where i.importerId = :person and i.projectId = :project and i.format = :format and i.takenAt is not null order by i.takenAt desc", String.class)
            .setParameter("person", person).setParameter("project", project).setParameter("format", format).setMaxResults(1).getResultStream().findFirst();
    }

    /** Forgets, of everybody, what was tried before that moment and not taken. */
    void forget(Instant before) {
        entities.createQuery("delete from AnnotationImport i where i.takenAt is null and i.uploadedAt < :before").setParameter("before", before).executeUpdate();
    }

    /** Forgets what that person tried and did not take, but for the latest. */
    void forgetAllBut(UUID person, int latest) {
        entities.createNativeQuery("""
                delete from annotation_import where importer_id = :person and taken_at is null and id not in (
                    select id from annotation_import where importer_id = :person and taken_at is null order by uploaded_at desc, id desc limit :latest)""")
            .setParameter("person", person).setParameter("latest", latest).executeUpdate();
    }

    void flush() {
        entities.flush();
    }
}
