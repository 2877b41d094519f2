package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Among;

/** Reads and adds speakers. */
@ApplicationScoped
class SpeakerRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Speaker speaker) {
        entities.persist(speaker);
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
