package org.apostil.record;

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

/** Reads and appends moves of statements from one speaker to another. */
@ApplicationScoped
class MoveRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Adds a move of all places of an annotation, in every revision so far, in which that entry of the registry is meant. */
    void add(SpeakerMove move) {
        entities.persist(move);
        entities.flush();
        entities.createNativeQuery("""
                insert into speaker_move_place (move_id, revision_id, hop)
                select :move, n.revision_id, n.hop from annotation_speaker_now n join annotation_revision r on r.id = n.revision_id
                where r.annotation_id = :annotation and n.speaker_id = :entry""")
            .setParameter("move", move.id()).setParameter("annotation", move.annotationId()).setParameter("entry", move.fromId()).executeUpdate();
        entities.clear();
    }

    void add(SpeakerMoveEnd end) {
        entities.persist(end);
        entities.flush();
        entities.clear();
    }

    /** Lets nobody else change the registry of that project until the end of the transaction. */
    void hold(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", "speakers " + projectId).getSingleResult();
    }

    Optional<SpeakerMove> find(UUID id) {
        return Optional.ofNullable(entities.find(SpeakerMove.class, id));
    }

    /** The moves to and from those entries of the registry, newest first; those that ended too. */
    List<SpeakerMove> about(Collection<UUID> speakers) {
        return entities.createQuery("select m from SpeakerMove m where m.fromId " + Among.these(speakers) + " or m.toId " + Among.these(speakers) + " order by m.movedAt desc, m.id desc", SpeakerMove.class)
            .setParameter("ids", Among.value(speakers)).getResultList();
    }

    /** The end of each of those moves that ended, by move. */
    Map<UUID, SpeakerMoveEnd> ends(Collection<UUID> moves) {
        return moves.isEmpty() ? Map.of() : entities.createQuery("select e from SpeakerMoveEnd e where e.moveId " + Among.these(moves), SpeakerMoveEnd.class)
            .setParameter("ids", Among.value(moves)).getResultStream().collect(Collectors.toMap(SpeakerMoveEnd::moveId, Function.identity()));
    }
}
