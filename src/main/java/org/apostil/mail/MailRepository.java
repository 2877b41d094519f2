package org.apostil.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the mail that waits. */
@ApplicationScoped
class MailRepository {

    @PersistenceContext
    private EntityManager entities;

    /** A mail that waits; recipient, subject and text are null where they are written at the moment of sending. */
    record Waiting(UUID id, String recipient, String subject, String text, Instant writtenAt, int attempts) {
    }

    void add(UUID id, String recipient, String subject, String text, Instant at) {
        entities.createNativeQuery("insert into outgoing_mail (id, recipient, subject, text, written_at, due_at) values (:id, :recipient, :subject, :text, :at, :at)")
            .setParameter("id", id).setParameter("recipient", recipient).setParameter("subject", subject).setParameter("text", text)
            .setParameter("at", at).executeUpdate();
    }

    /** The mail that is due longest and that no node is sending, held until the end of the transaction. */
    Optional<Waiting> claim(Instant now) {
        List<?> rows = entities.createNativeQuery("""
                select id, recipient, subject, text, written_at, attempts from outgoing_mail
                where not resting and due_at <= :now order by due_at, id limit 1 for update skip locked""")
            .setParameter("now", now).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast)
            .map(row -> new Waiting((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4], (Integer) row[5]));
    }

    void remove(UUID id) {
        entities.createNativeQuery("delete from outgoing_mail where id = :id").setParameter("id", id).executeUpdate();
    }

    void postpone(UUID id, int attempts, Instant until, boolean resting, String failure) {
        entities.createNativeQuery("update outgoing_mail set attempts = :attempts, due_at = :until, resting = :resting, last_failure = :failure where id = :id")
            .setParameter("attempts", attempts).setParameter("until", until).setParameter("resting", resting)
            .setParameter("failure", failure).setParameter("id", id).executeUpdate();
    }

    /** How many mails wait, and how many rest. */
    Counts counts() {
        Object[] row = (Object[]) entities.createNativeQuery(
            "select count(*) filter (where not resting), count(*) filter (where resting) from outgoing_mail").getSingleResult();
        return new Counts(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** What the relay said last of mail that has not left; null where it said nothing. */
    String lastFailure() {
        List<?> found = entities.createNativeQuery("select last_failure from outgoing_mail where last_failure is not null order by due_at desc limit 1").getResultList();
        return found.isEmpty() ? null : (String) found.getFirst();
    }

    /** How many mails wait for the relay, and how many for the operator. */
    record Counts(long waiting, long resting) {
    }
}
