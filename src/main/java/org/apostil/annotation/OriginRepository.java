package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and adds where annotations came from. */
@ApplicationScoped
class OriginRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(OriginRow row) {
        entities.persist(row);
    }

    /** The origins of those of {@code annotations} that have one. */
    Map<UUID, Origin> of(Collection<UUID> annotations) {
        return annotations.isEmpty() ? Map.of() : entities.createQuery("""
                select o.annotationId, o.format, o.formatName, o.originalId, o.fileName, o.fileSha256, o.creator, o.created from OriginRow o where o.annotationId\s""" + Among.these(annotations), Object[].class)
            .setParameter("ids", Among.value(annotations)).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0],
                row -> new Origin((String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6], (String) row[7])));
    }

    /** All that the file says of an annotation, if it was imported. */
    Optional<String> raw(UUID annotation) {
        return entities.createQuery("select o.raw from OriginRow o where o.annotationId = :annotation", String.class).setParameter("annotation", annotation).getResultStream().findFirst();
    }

    /** What that person imported into a text and did not withdraw: annotation, format, original id, SHA-256 of the file. */
    List<Object[]> imported(UUID sourceVersion, UUID author) {
        return entities.createQuery("""
                select a.id, o.format, o.originalId, o.fileSha256 from OriginRow o join Annotation a on a.id = o.annotationId
                where a.sourceVersionId = :version and a.authorId = :author and a.state <> WITHDRAWN""", Object[].class)
            .setParameter("version", sourceVersion).setParameter("author", author).getResultList();
    }

    /**
     * Lets the database plan anew what its triggers and foreign keys look up, and by indexes: a plan that it made while a table
     * was small reads all of the table, for every row that is added.
     */
    void planAnew() {
        entities.createNativeQuery("discard plans").executeUpdate();
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
    }

    /** Writes down what was added so far, and forgets it: what follows is not compared with it. */
    void flushAndForget() {
        entities.flush();
        entities.clear();
    }
}
