package org.apostil.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and adds rulings and dissent from them. */
@ApplicationScoped
class RulingRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    /** Writes down that a revision of an annotation was before the adjudicator. */
    void addSide(Ruling ruling, UUID annotation, int revision) {
        entities.createNativeQuery("insert into ruling_side (ruling_id, annotation_id, revision) values (:ruling, :annotation, :revision)")
            .setParameter("ruling", ruling.id()).setParameter("annotation", annotation).setParameter("revision", revision).executeUpdate();
    }

    /** Lets nobody else rule on a text until the end of the transaction. */
    void hold(UUID sourceVersion) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
            .setParameter("key", "ruling " + sourceVersion).getSingleResult();
    }

    Optional<Ruling> byId(UUID id) {
        return Optional.ofNullable(entities.find(Ruling.class, id));
    }

    List<Ruling> of(UUID sourceVersion) {
        return entities.createQuery("select r from Ruling r where r.sourceVersionId = :version order by r.at, r.id", Ruling.class)
            .setParameter("version", sourceVersion).getResultList();
    }

    /** By annotation, the ruling that it was a side of. */
    Map<UUID, UUID> sides(UUID sourceVersion) {
        List<?> rows = entities.createNativeQuery("select s.annotation_id, s.ruling_id from ruling_side s join ruling r on r.id = s.ruling_id where r.source_version_id = :version", Object[].class)
            .setParameter("version", sourceVersion).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** By ruling, who dissents from it, the first one first. */
    Map<UUID, List<Dissent>> dissent(UUID sourceVersion) {
        return entities.createQuery("select d from Dissent d join Ruling r on r.id = d.rulingId where r.sourceVersionId = :version order by d.at, d.id", Dissent.class)
            .setParameter("version", sourceVersion).getResultList().stream().collect(Collectors.groupingBy(Dissent::rulingId));
    }
}
