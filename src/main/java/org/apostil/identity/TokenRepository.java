package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.TokenService.Kept;

/** Reads and writes tokens of the interface, of which the SHA-256 is kept. */
@ApplicationScoped
class TokenRepository {

    /** Uses within that time are one. */
    private static final Duration USES_APART = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    /** A token that is in time, whose it is, and whether they made it to be kept. */
    record Found(User user, Set<Scope> scopes, boolean personal) {
    }

    UUID add(byte[] tokenHash, UUID userId, String name, Set<Scope> scopes, boolean personal, Instant createdAt, Instant expiresAt) {
        return (UUID) entities.createNativeQuery("""
                insert into access_token (token_hash, user_id, name, scopes, personal, created_at, expires_at)
                values (:hash, :user, :name, string_to_array(:scopes, ','), :personal, :created, :expires) returning id""", UUID.class)
            .setParameter("hash", tokenHash).setParameter("user", userId).setParameter("name", name)
            .setParameter("scopes", String.join(",", scopes.stream().map(Scope::name).toList())).setParameter("personal", personal)
            .setParameter("created", createdAt).setParameter("expires", expiresAt).getSingleResult();
    }

    /** Whose token it is and what it is for, while it is in time; writes down, to the minute, that it was used. */
    Optional<Found> use(byte[] tokenHash, Instant now) {
        List<?> rows = entities.createNativeQuery(
                "select user_id, array_to_string(scopes, ','), last_used_at, personal from access_token where token_hash = :hash and expires_at > :now")
            .setParameter("hash", tokenHash).setParameter("now", now).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> {
            if (row[2] == null || ((Instant) row[2]).isBefore(now.minus(USES_APART))) {
                entities.createNativeQuery("update access_token set last_used_at = :at where token_hash = :hash")
                    .setParameter("at", now.truncatedTo(ChronoUnit.MINUTES)).setParameter("hash", tokenHash).executeUpdate();
            }
            return new Found(entities.find(User.class, (UUID) row[0]), scopes((String) row[1]), (Boolean) row[3]);
        });
    }

    /** The tokens of a person that are in time, newest first. */
    List<Kept> of(UUID userId, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                select id, name, array_to_string(scopes, ','), created_at, expires_at, last_used_at from access_token
                where user_id = :user and expires_at > :now order by created_at desc, id desc""")
            .setParameter("user", userId).setParameter("now", now).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Kept((UUID) row[0], (String) row[1], scopes((String) row[2]).stream().map(Scope::code).toList(), (Instant) row[3], (Instant) row[4], (Instant) row[5])).toList();
    }

    int personal(UUID userId, Instant now) {
        return ((Number) entities.createNativeQuery("select count(*) from access_token where user_id = :user and personal and expires_at > :now")
            .setParameter("user", userId).setParameter("now", now).getSingleResult()).intValue();
    }

    /** Ends a token of that person; false where they have none of that id. */
    boolean remove(UUID id, UUID userId) {
        return entities.createNativeQuery("delete from access_token where id = :id and user_id = :user")
            .setParameter("id", id).setParameter("user", userId).executeUpdate() == 1;
    }

    /** Ends all tokens of a person: whoever sets a new password may do so because the old one was known. */
    void removeAll(UUID userId) {
        entities.createNativeQuery("delete from access_token where user_id = :user").setParameter("user", userId).executeUpdate();
    }

    /** Deletes those that are over. */
    void tidy(Instant now) {
        entities.createNativeQuery("delete from access_token where expires_at < :now").setParameter("now", now).executeUpdate();
    }

    private static Set<Scope> scopes(String names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(names.split(",")).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }
}
