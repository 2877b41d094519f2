package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and appends merges of speakers and their ends. */
@ApplicationScoped
class MergeRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(SpeakerMerge merge) {
        entities.persist(merge);
    }

    void add(SpeakerMergeEnd end) {
        entities.persist(end);
    }

    Optional<SpeakerMerge> find(UUID id) {
        return Optional.ofNullable(entities.find(SpeakerMerge.class, id));
    }

    /** Every merge of a speaker, into others and of others into them, newest first; those that ended too. */
    List<SpeakerMerge> about(UUID speaker) {
        return entities.createQuery("select m from SpeakerMerge m where m.speakerId = :speaker or m.intoId = :speaker order by m.mergedAt desc, m.id desc", SpeakerMerge.class)
            .setParameter("speaker", speaker).getResultList();
    }

    /** The end of each of those merges that ended, by merge. */
    Map<UUID, SpeakerMergeEnd> ends(Collection<UUID> merges) {
        return merges.isEmpty() ? Map.of() : entities.createQuery("select e from SpeakerMergeEnd e where e.mergeId " + Among.these(merges), SpeakerMergeEnd.class)
            .setParameter("ids", Among.value(merges)).getResultStream().collect(Collectors.toMap(SpeakerMergeEnd::mergeId, Function.identity()));
    }
}
