package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Which revision of an annotation a person looked at last. Whoever wrote or decided on one has looked at it. */
@ApplicationScoped
class LookRepository {

    private static final String LAST = """
        select seen.id, max(seen.revision) from (
            select annotation_id as id, revision from annotation_look where person_id = :person and annotation_id %1$s
            union all select annotation_id, number from annotation_revision where editor_id = :person and annotation_id %1$s
            union all select subject_id, revision from review_step where actor_id = :person and subject_id %1$s) seen
        group by seen.id""";

    @PersistenceContext
    private EntityManager entities;

    /** The last revisions by annotation; nothing for one that the person never looked at. */
    Map<UUID, Integer> of(UUID person, Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery(LAST.formatted(Among.these(annotations)), Object[].class)
            .setParameter("person", person).setParameter("ids", Among.value(annotations)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** Remembers that a person looked at a revision; one never looks back at an older one. */
    void remember(UUID person, UUID annotation, int revision, Instant now) {
        entities.createNativeQuery("""
                insert into annotation_look (person_id, annotation_id, revision, at) values (:person, :annotation, :revision, :now)
                on conflict (person_id, annotation_id) do update set revision = excluded.revision, at = excluded.at
                where annotation_look.revision < excluded.revision""")
            .setParameter("person", person).setParameter("annotation", annotation).setParameter("revision", revision).setParameter("now", now)
            .executeUpdate();
    }
}
