package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes whom a provider vouches for, and what its groups gave them. */
@ApplicationScoped
class IdentityRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Whose account it is. */
    Optional<UUID> find(String issuer, String subject) {
        return first(UUID.class, entities.createNativeQuery("select user_id from openid_identity where issuer = :issuer and subject = :subject", UUID.class)
            .setParameter("issuer", issuer).setParameter("subject", subject));
    }

    /** Since when the provider vouches for that account. */
    Optional<Instant> since(String issuer, UUID userId) {
        return first(Instant.class, entities.createNativeQuery("select since from openid_identity where issuer = :issuer and user_id = :user", Instant.class)
            .setParameter("issuer", issuer).setParameter("user", userId));
    }

    private static <T> Optional<T> first(Class<T> type, Query query) {
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(type::cast);
    }

    /** Adds it; false where the provider, or the account, has another already. */
    boolean add(String issuer, String subject, UUID userId, Instant now) {
        return entities.createNativeQuery("insert into openid_identity (issuer, subject, user_id, since) values (:issuer, :subject, :user, :now) on conflict do nothing")
            .setParameter("issuer", issuer).setParameter("subject", subject).setParameter("user", userId).setParameter("now", now).executeUpdate() == 1;
    }

    boolean remove(String issuer, UUID userId) {
        return entities.createNativeQuery("delete from openid_identity where issuer = :issuer and user_id = :user")
            .setParameter("issuer", issuer).setParameter("user", userId).executeUpdate() == 1;
    }

    /** Whether groups made them an administrator, be it those of a provider of before. */
    boolean isAdministrator(UUID userId) {
        return !entities.createNativeQuery("select 1 from openid_identity where user_id = :user and administrator").setParameter("user", userId).getResultList().isEmpty();
    }

    void administrates(String issuer, UUID userId) {
        entities.createNativeQuery("update openid_identity set administrator = true where issuer = :issuer and user_id = :user")
            .setParameter("issuer", issuer).setParameter("user", userId).executeUpdate();
    }

    void administratesNoMore(UUID userId) {
        entities.createNativeQuery("update openid_identity set administrator = false where user_id = :user and administrator").setParameter("user", userId).executeUpdate();
    }

    /** The projects in which they are what groups gave them. */
    Set<UUID> granted(UUID userId) {
        List<?> projects = entities.createNativeQuery("select project_id from openid_grant where user_id = :user", UUID.class).setParameter("user", userId).getResultList();
        return projects.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    void grant(UUID projectId, UUID userId) {
        entities.createNativeQuery("insert into openid_grant (project_id, user_id) values (:project, :user) on conflict do nothing")
            .setParameter("project", projectId).setParameter("user", userId).executeUpdate();
    }
}
