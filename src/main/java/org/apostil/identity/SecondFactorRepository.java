package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes what the second step of a sign-in is made of. */
@ApplicationScoped
class SecondFactorRepository {

    @PersistenceContext
    private EntityManager entities;

    /** A secret, sealed, and whether a first code was right. */
    record Row(byte[] sealed, boolean confirmed, long lastStep) {
    }

    Optional<Row> find(UUID userId) {
        List<?> rows = entities.createNativeQuery("select sealed, confirmed_at is not null, last_step from second_factor where user_id = :user")
            .setParameter("user", userId).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> new Row((byte[]) row[0], (Boolean) row[1], ((Number) row[2]).longValue()));
    }

    /** Those who have set it up. */
    Set<UUID> on() {
        return Set.copyOf(entities.createNativeQuery("select user_id from second_factor where confirmed_at is not null", UUID.class).getResultList());
    }

    boolean isOn(UUID userId) {
        return !entities.createNativeQuery("select 1 from second_factor where user_id = :user and confirmed_at is not null").setParameter("user", userId).getResultList().isEmpty();
    }

    /** Whether they have one, their own or one of their provider's that counts. */
    boolean has(UUID userId) {
        return !entities.createNativeQuery("select 1 from has_second_step where user_id = :user").setParameter("user", userId).getResultList().isEmpty();
    }

    /** Keeps a new secret in the place of one that was never confirmed. */
    void begin(UUID userId, byte[] sealed, Instant now) {
        entities.createNativeQuery("""
                insert into second_factor (user_id, sealed, begun_at) values (:user, :sealed, :now)
                on conflict (user_id) do update set sealed = :sealed, begun_at = :now where second_factor.confirmed_at is null""")
            .setParameter("user", userId).setParameter("sealed", sealed).setParameter("now", now).executeUpdate();
    }

    void confirm(UUID userId, Instant now) {
        entities.createNativeQuery("update second_factor set confirmed_at = :now where user_id = :user").setParameter("user", userId).setParameter("now", now).executeUpdate();
    }

    /** Takes the code of a step; false where it, or a later one, was taken before. */
    boolean take(UUID userId, long step) {
        return entities.createNativeQuery("update second_factor set last_step = :step where user_id = :user and last_step < :step")
            .setParameter("user", userId).setParameter("step", step).executeUpdate() == 1;
    }

    void remove(UUID userId) {
        entities.createNativeQuery("delete from second_factor where user_id = :user").setParameter("user", userId).executeUpdate();
        removeCodes(userId);
    }

    void removeCodes(UUID userId) {
        entities.createNativeQuery("delete from recovery_code where user_id = :user").setParameter("user", userId).executeUpdate();
    }

    void addCode(UUID userId, byte[] hash) {
        entities.createNativeQuery("insert into recovery_code (user_id, code_hash) values (:user, :hash)").setParameter("user", userId).setParameter("hash", hash).executeUpdate();
    }

    /** Uses up a recovery code; false where it is none, or was used before. */
    boolean useCode(UUID userId, byte[] hash, Instant now) {
        return entities.createNativeQuery("update recovery_code set used_at = :now where user_id = :user and code_hash = :hash and used_at is null")
            .setParameter("user", userId).setParameter("hash", hash).setParameter("now", now).executeUpdate() == 1;
    }

    int codesLeft(UUID userId) {
        return ((Number) entities.createNativeQuery("select count(*) from recovery_code where user_id = :user and used_at is null")
            .setParameter("user", userId).getSingleResult()).intValue();
    }

    boolean isRequired(UUID projectId) {
        return !entities.createNativeQuery("select 1 from project_second_factor where project_id = :project").setParameter("project", projectId).getResultList().isEmpty();
    }

    /** Members who would not come in. */
    int without(UUID projectId) {
        return ((Number) entities.createNativeQuery("""
                select count(*) from member m where m.project_id = :project
                and not exists (select from has_second_step f where f.user_id = m.user_id)""")
            .setParameter("project", projectId).getSingleResult()).intValue();
    }

    void require(UUID projectId, UUID by, Instant now) {
        entities.createNativeQuery("insert into project_second_factor values (:project, :by, :now) on conflict do nothing")
            .setParameter("project", projectId).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    void allow(UUID projectId) {
        entities.createNativeQuery("delete from project_second_factor where project_id = :project").setParameter("project", projectId).executeUpdate();
    }
}
