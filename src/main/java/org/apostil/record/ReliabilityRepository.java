package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Among;

/** Reads and appends notes on the reliability of speakers. */
@ApplicationScoped
class ReliabilityRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(ReliabilityNote note) {
        entities.persist(note);
    }

    /** The notes on those entries of the registry, newest first. */
    List<ReliabilityNote> on(Collection<UUID> speakers) {
        return entities.createQuery("select n from ReliabilityNote n where n.speakerId " + Among.these(speakers) + " order by n.notedAt desc, n.id desc", ReliabilityNote.class)
            .setParameter("ids", Among.value(speakers)).getResultList();
    }
}
