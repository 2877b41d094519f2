package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.firstpass.Used;
import org.apostil.platform.Among;

/** Reads and adds claims. */
@ApplicationScoped
class ClaimRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Claim claim) {
        entities.persist(claim);
    }

    /** Writes down what was added so far. */
    void flush() {
        entities.flush();
    }

    Optional<Claim> find(UUID id) {
        return Optional.ofNullable(entities.find(Claim.class, id));
    }

    /** The claims that say this to the letter, the first one first: one at most, but where a blind first pass kept it from others who said the same. */
    List<Claim> saying(UUID projectId, String proposition) {
        return entities.createQuery("select c from Claim c where c.projectId = :project and lower(c.proposition) = lower(:proposition) and c.proposition = :proposition order by c.id", Claim.class)
            .setParameter("project", projectId).setParameter("proposition", proposition).getResultList();
    }

    /** Until the end of the transaction nobody else adds this proposition, so that a claim is there once. */
    void holdAdding(UUID projectId, String proposition) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:project, 49)), pg_advisory_xact_lock(hashtextextended(:key, 0))")
            .setParameter("project", projectId.toString()).setParameter("key", projectId + proposition).getSingleResult();
    }

    /** Until the end of the transaction nobody else adds any claim to the project. */
    void holdAdding(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:project, 49))").setParameter("project", projectId.toString()).getSingleResult();
    }

    /** The claims of a project that say one of those; as one array, since there may be thousands. */
    List<Claim> sayingOneOf(UUID projectId, Collection<String> propositions) {
        return entities.createNativeQuery("select * from claim where project_id = :project and proposition = any(:propositions) order by id", Claim.class)
            .setParameter("project", projectId).setParameter("propositions", propositions.toArray(String[]::new)).getResultList();
    }

    /** Which annotations of a project mention which claims. */
    List<Used> used(UUID projectId) {
        List<?> rows = entities.createNativeQuery("""
                select distinct r.claim_id, a.source_version_id, a.author_id from annotation_revision r
                join annotation a on a.id = r.annotation_id where a.project_id = :project and r.claim_id is not null""", Object[].class)
            .setParameter("project", projectId).getResultList();
        return used(rows);
    }

    /** Which annotations of a project mention those claims. */
    List<Used> used(UUID projectId, Collection<UUID> claims) {
        List<?> rows = claims.isEmpty() ? List.of() : entities.createNativeQuery("""
                select distinct r.claim_id, a.source_version_id, a.author_id from annotation_revision r
                join annotation a on a.id = r.annotation_id where a.project_id = :project and r.claim_id in (:claims)""", Object[].class)
            .setParameter("project", projectId).setParameter("claims", claims).getResultList();
        return used(rows);
    }

    private static List<Used> used(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Used((UUID) row[0], (UUID) row[1], (UUID) row[2])).toList();
    }

    /** Those of {@code ids} that are the same as another, with that one. */
    Map<UUID, UUID> same(UUID projectId, Collection<UUID> ids) {
        return entities.createQuery("select c from Claim c where c.projectId = :project and c.sameAs is not null and c.id " + Among.these(ids), Claim.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(ids)).getResultStream().collect(Collectors.toMap(Claim::id, claim -> claim.sameAs().orElseThrow()));
    }

    /** The claims that are the same as one of those. */
    List<UUID> sameAs(UUID projectId, Collection<UUID> ids) {
        return entities.createQuery("select c.id from Claim c where c.projectId = :project and c.sameAs " + Among.these(ids), UUID.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(ids)).getResultList();
    }

    List<Claim> of(UUID projectId) {
        return entities.createQuery("select c from Claim c where c.projectId = :project order by lower(c.proposition)", Claim.class)
            .setParameter("project", projectId).getResultList();
    }

    /** Those that stand for themselves. */
    List<Claim> holding(UUID projectId, String part, int most) {
        return entities.createQuery("select c from Claim c where c.projectId = :project and locate(lower(:part), lower(c.proposition)) > 0 and c.sameAs is null order by lower(c.proposition)", Claim.class)
            .setParameter("project", projectId).setParameter("part", part).setMaxResults(most).getResultList();
    }

    List<Claim> byIds(UUID projectId, Collection<UUID> ids) {
        return entities.createQuery("select c from Claim c where c.projectId = :project and c.id " + Among.these(ids), Claim.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(ids)).getResultList();
    }
}
