package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads and writes how often was tried, and which browsers are known. */
@ApplicationScoped
class TryRepository {

    private static final int MOST_BROWSERS = 10;

    @PersistenceContext
    private EntityManager entities;

    /** Counts a try; false where it has to wait. Of several at the same moment each sees those before it. */
    boolean count(Tries tries, byte[] key, Instant now) {
        return entities.createNativeQuery("""
                insert into sign_in_try as t (key, tries, last_at, free_at) values (:key, 1, :now, :now)
                on conflict (key) do update set last_at = :now,
                    tries = case when t.last_at < :forgotten then 1 else least(t.tries + 1, 1000000) end,
                    free_at = cast(:now as timestamptz) + sign_in_wait(case when t.last_at < :forgotten then 1 else t.tries + 1 end, :free, :first, :longest)
                where t.free_at <= :now or t.last_at < :forgotten""")
            .setParameter("key", key).setParameter("now", now).setParameter("forgotten", now.minus(tries.forgotten()))
            .setParameter("free", tries.free()).setParameter("first", tries.first()).setParameter("longest", tries.longest())
            .executeUpdate() == 1;
    }

    /** How long a try has to wait. */
    Duration wait(byte[] key, Instant now) {
        return of(key, "free_at").map(Instant.class::cast).map(free -> Duration.between(now, free)).filter(Duration::isPositive).orElse(Duration.ofSeconds(1));
    }

    int tries(byte[] key) {
        return of(key, "tries").map(Integer.class::cast).orElse(0);
    }

    private java.util.Optional<Object> of(byte[] key, String column) {
        List<?> found = entities.createNativeQuery("select " + column + " from sign_in_try where key = :key").setParameter("key", key).getResultList();
        return found.stream().findFirst().map(Object.class::cast);
    }

    /** Forgets the tries. */
    void forget(byte[] key) {
        entities.createNativeQuery("delete from sign_in_try where key = :key").setParameter("key", key).executeUpdate();
    }

    /** Takes back one try. */
    void takeBack(byte[] key) {
        entities.createNativeQuery("update sign_in_try set tries = tries - 1 where key = :key and tries > 0").setParameter("key", key).executeUpdate();
    }

    /** Whether the person has signed in with the browser that bears this token. */
    boolean isKnown(byte[] tokenHash, String username, Instant since) {
        return !entities.createNativeQuery("""
                select 1 from known_browser k join app_user u on u.id = k.user_id
                where k.token_hash = :hash and u.username = :username and k.seen_at > :since""")
            .setParameter("hash", tokenHash).setParameter("username", username).setParameter("since", since).getResultList().isEmpty();
    }

    boolean isKnown(byte[] tokenHash) {
        return !entities.createNativeQuery("select 1 from known_browser where token_hash = :hash").setParameter("hash", tokenHash).getResultList().isEmpty();
    }

    /** Keeps the browser as one of the person's, in the place of the one that they have not used for longest. */
    void know(byte[] tokenHash, UUID userId, Instant now) {
        entities.createNativeQuery("insert into known_browser values (:hash, :user, :now) on conflict (token_hash, user_id) do update set seen_at = :now")
            .setParameter("hash", tokenHash).setParameter("user", userId).setParameter("now", now).executeUpdate();
        entities.createNativeQuery("""
                delete from known_browser where user_id = :user and token_hash in
                    (select token_hash from known_browser where user_id = :user order by seen_at desc offset :most)""")
            .setParameter("user", userId).setParameter("most", MOST_BROWSERS).executeUpdate();
    }

    /** Deletes what is older, and the oldest of what is more than {@code most}. */
    void tidy(Instant tries, Instant browsers, int most) {
        entities.createNativeQuery("delete from sign_in_try where last_at < :before").setParameter("before", tries).executeUpdate();
        entities.createNativeQuery("delete from sign_in_try where key in (select key from sign_in_try order by last_at desc offset :most)")
            .setParameter("most", most).executeUpdate();
        entities.createNativeQuery("delete from known_browser where seen_at < :before").setParameter("before", browsers).executeUpdate();
    }
}
