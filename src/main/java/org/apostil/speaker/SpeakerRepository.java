package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.firstpass.Used;
import org.apostil.platform.Among;

/** Reads and adds speakers. */
@ApplicationScoped
class SpeakerRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Speaker speaker) {
        entities.persist(speaker);
    }

    /** Which annotations of a project mention which speakers. */
    List<Used> used(UUID projectId) {
        List<?> rows = entities.createNativeQuery("""
                select distinct s.speaker_id, a.source_version_id, a.author_id from annotation_speaker s
                join annotation_revision r on r.id = s.revision_id join annotation a on a.id = r.annotation_id where a.project_id = :project""", Object[].class)
            .setParameter("project", projectId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Used((UUID) row[0], (UUID) row[1], (UUID) row[2])).toList();
    }

    List<Speaker> of(UUID projectId) {
        return entities.createQuery("select s from Speaker s where s.projectId = :project order by lower(s.name), s.id", Speaker.class)
            .setParameter("project", projectId).getResultList();
    }

    List<Speaker> byIds(UUID projectId, Collection<UUID> ids) {
        return entities.createQuery("select s from Speaker s where s.projectId = :project and s.id " + Among.these(ids), Speaker.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(ids)).getResultList();
    }

    List<Speaker> named(UUID projectId, String part, int most) {
        return entities.createQuery("""
                select s from Speaker s where s.projectId = :project
                and (locate(lower(:part), lower(s.name)) > 0 or locate(lower(:part), lower(coalesce(s.description, ''))) > 0)
                order by locate(lower(:part), lower(s.name)), lower(s.name)""", Speaker.class)
            .setParameter("project", projectId).setParameter("part", part).setMaxResults(most).getResultList();
    }
}
