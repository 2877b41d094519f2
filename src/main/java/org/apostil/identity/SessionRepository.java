package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Reads and writes the sessions of browsers. */
@ApplicationScoped
class SessionRepository {

    /** Requests within the same minute are one. */
    static final Duration SEEN_APART = Duration.ofMinutes(1);
    private static final String FIELDS = "select s.id, s.user_id, s.began_at, s.last_seen_at, s.address, s.browser, s.shown_at from user_session s ";
    private static final String OPEN = " s.began_at > :begun and s.last_seen_at >= :seen ";

    @PersistenceContext
    private EntityManager entities;

    /** A session that is open, and whose it is. */
    record Row(UUID id, UUID userId, Instant began, Instant lastSeen, String address, String browser, Instant shown) {
    }

    /** Adds one; when its owner showed who they are may be null. */
    UUID add(UUID userId, Visitor visitor, Instant now, Instant shown, boolean withCode) {
        return (UUID) entities.createNativeQuery("""
                insert into user_session (user_id, began_at, last_seen_at, address, browser, shown_at, with_code)
                values (:user, :now, :seen, :address, cast(:browser as text), cast(cast(:shown as text) as timestamptz), :code) returning id""", UUID.class)
            .setParameter("user", userId).setParameter("now", now).setParameter("seen", now.truncatedTo(ChronoUnit.MINUTES))
            .setParameter("address", visitor.address()).setParameter("browser", visitor.browser())
            .setParameter("shown", shown == null ? null : shown.toString()).setParameter("code", withCode).getSingleResult();
    }

    /** Whether it is open, and that of this person. */
    boolean isOpen(UUID id, UUID userId, Instant now) {
        return !open("select 1 from user_session s where s.id = :id and s.user_id = :user and" + OPEN, now)
            .setParameter("id", id).setParameter("user", userId).getResultList().isEmpty();
    }

    /** Writes down, to the minute, that something was asked for in it. */
    void seen(UUID id, Instant now) {
        entities.createNativeQuery("update user_session set last_seen_at = :at where id = :id and last_seen_at < :at")
            .setParameter("at", now.truncatedTo(ChronoUnit.MINUTES)).setParameter("id", id).executeUpdate();
    }

    /** Those of a person that are open, newest first. */
    List<Row> of(UUID userId, Instant now) {
        return rows(open(FIELDS + "where s.user_id = :user and" + OPEN + "order by s.began_at desc", now)
            .setParameter("user", userId));
    }

    /** Those of everybody that are open, who was seen last first. */
    List<Row> all(Instant now, int most) {
        return rows(open(FIELDS + "where" + OPEN + "order by s.last_seen_at desc, s.id", now)
            .setMaxResults(most));
    }

    /** Whose session it is; none where it is not open any more. */
    List<Row> find(UUID id, Instant now) {
        return rows(open(FIELDS + "where s.id = :id and" + OPEN, now).setParameter("id", id));
    }

    void remove(UUID id) {
        entities.createNativeQuery("delete from user_session where id = :id").setParameter("id", id).executeUpdate();
    }

    /** Ends all of a person but one, which may be null. */
    int removeOthers(UUID userId, UUID but) {
        return entities.createNativeQuery("delete from user_session where user_id = :user and id is distinct from cast(:but as uuid)")
            .setParameter("user", userId).setParameter("but", but == null ? null : but.toString()).executeUpdate();
    }

    /** Deletes those that are over. */
    void tidy(Instant now) {
        entities.createNativeQuery("delete from user_session where began_at <= :begun or last_seen_at < :seen")
            .setParameter("begun", SessionLimits.earliestBegin(now)).setParameter("seen", SessionLimits.earliestSeen(now)).executeUpdate();
    }

    private Query open(String sql, Instant now) {
        return entities.createNativeQuery(sql).setParameter("begun", SessionLimits.earliestBegin(now)).setParameter("seen", SessionLimits.earliestSeen(now).truncatedTo(ChronoUnit.MINUTES));
    }

    private static List<Row> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast)
            .map(row -> new Row((UUID) row[0], (UUID) row[1], (Instant) row[2], (Instant) row[3], (String) row[4], (String) row[5], (Instant) row[6])).toList();
    }
}
