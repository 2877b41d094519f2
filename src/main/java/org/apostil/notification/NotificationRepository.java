package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes what people are told. What is read is of members alone: who has left a project finds nothing of it. */
@ApplicationScoped
class NotificationRepository {

    private static final String OF_MEMBERS = " and exists (select 1 from Membership m where m.projectId = n.projectId and m.userId = n.recipientId and m.closed = false) ";

    @PersistenceContext
    private EntityManager entities;

    void add(Notification notification) {
        entities.persist(notification);
    }

    /** When a mail about the same thing leaves for the same person, if it is not before {@code earliest}. */
    Optional<Instant> pending(UUID recipient, UUID subject, Instant earliest) {
        return entities.createQuery("select n.mailAfter from Notification n where n.recipientId = :recipient and n.subjectId = :subject and n.mailId is null and n.mailAfter > :earliest order by n.mailAfter", Instant.class)
            .setParameter("recipient", recipient).setParameter("subject", subject).setParameter("earliest", earliest)
            .setMaxResults(1).getResultStream().findFirst();
    }

    /** What a person is told: unread first, then newest first. */
    List<Notification> of(UUID recipient, int most) {
        return entities.createQuery("select n from Notification n where n.recipientId = :recipient" + OF_MEMBERS
                + "order by case when n.readAt is null then 0 else 1 end, n.at desc, n.id desc", Notification.class)
            .setParameter("recipient", recipient).setMaxResults(most).getResultList();
    }

    List<Notification> unread(UUID recipient, int most) {
        return entities.createQuery("select n from Notification n where n.recipientId = :recipient and n.readAt is null" + OF_MEMBERS + "order by n.at desc", Notification.class)
            .setParameter("recipient", recipient).setMaxResults(most).getResultList();
    }

    Optional<Notification> byId(UUID id, UUID recipient) {
        return entities.createQuery("select n from Notification n where n.id = :id and n.recipientId = :recipient" + OF_MEMBERS, Notification.class)
            .setParameter("id", id).setParameter("recipient", recipient).getResultStream().findFirst();
    }

    /** Takes away what was told for that reason and not read: it is so no more. */
    void retract(UUID subject, Reason reason) {
        entities.createNativeQuery("delete from notification where id in (select id from notification where subject_id = :subject and reason = :reason and read_at is null order by id for update)")
            .setParameter("subject", subject).setParameter("reason", reason.name()).executeUpdate();
    }

    /**
     * Marks them as read, as far as they are still there: what is so no more is taken away at any time. All who write
     * several begin with the lowest id, so that no two wait for each other.
     */
    void markRead(Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery("update notification set read_at = :now where id in (select id from notification where id in (:ids) and read_at is null order by id for update)")
                .setParameter("now", now).setParameter("ids", ids).executeUpdate();
        }
    }

    /** Whether this node gathers mail now; no other does until the end of the transaction. */
    boolean gathersHere() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('notification'))", Boolean.class).getSingleResult();
    }

    /** What mail shall tell of by now, held until the end of the transaction; what somebody reads or takes away at this moment is left for the next time. */
    List<Notification> due(Instant now, int most) {
        return entities.createNativeQuery("select n.* from notification n where n.mail_id is null and n.mail_after <= :now order by n.recipient_id, n.at, n.id limit :most for update skip locked", Notification.class)
            .setParameter("now", now).setParameter("most", most).getResultList();
    }

    /** What a mail tells of, as far as its recipient is still a member and has not read it. */
    List<Notification> inMail(UUID mail) {
        return entities.createQuery("select n from Notification n where n.mailId = :mail and n.readAt is null" + OF_MEMBERS + "order by n.projectId, n.at, n.id", Notification.class)
            .setParameter("mail", mail).getResultList();
    }

    Optional<Setting> setting(UUID person) {
        return Optional.ofNullable(entities.find(Setting.class, person));
    }

    /** Writes the setting where it is still of version {@code seen}; false where somebody was faster. */
    boolean put(UUID person, Delivery delivery, String zone, long seen) {
        boolean written = entities.createNativeQuery("""
                insert into notification_setting (person_id, delivery, time_zone, version) select :person, :delivery, :zone, 1 where :seen = 0
                on conflict (person_id) do nothing""")
            .setParameter("person", person).setParameter("delivery", delivery.name()).setParameter("zone", zone).setParameter("seen", seen).executeUpdate() == 1
            || entities.createQuery("update Setting s set s.delivery = :delivery, s.timeZone = :zone, s.version = s.version + 1 where s.personId = :person and s.version = :seen")
            .setParameter("person", person).setParameter("delivery", delivery).setParameter("zone", zone).setParameter("seen", seen).executeUpdate() == 1;
        entities.clear();
        return written;
    }

    /** Sets anew when mail tells of what it has not told of yet. */
    void reschedule(UUID person, Instant due) {
        entities.createQuery("update Notification n set n.mailAfter = :due where n.recipientId = :person and n.mailId is null and n.mailAfter is not null")
            .setParameter("due", due).setParameter("person", person).executeUpdate();
    }

    /** Where a person can be written to; nothing where they have said no address. */
    Optional<String> email(UUID person) {
        return entities.createNativeQuery("select email from app_user where id = :id and email is not null", String.class)
            .setParameter("id", person).getResultStream().map(String.class::cast).findFirst();
    }

    Map<UUID, String> projectNames(Collection<UUID> ids) {
        return entities.createQuery("select p.id, p.name from Project p where p.id in :ids", Object[].class).setParameter("ids", ids)
            .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    void addLink(byte[] hash, UUID person, Instant at) {
        entities.createNativeQuery("insert into unsubscribe_link (token_hash, person_id, made_at) values (:hash, :person, :at)")
            .setParameter("hash", hash).setParameter("person", person).setParameter("at", at).executeUpdate();
    }

    Optional<UUID> linked(byte[] hash) {
        return entities.createNativeQuery("select person_id from unsubscribe_link where token_hash = :hash", UUID.class)
            .setParameter("hash", hash).getResultStream().map(UUID.class::cast).findFirst();
    }

    /** Forgets what is older than that and was read, and the links of mail that old. */
    void forget(Instant before) {
        entities.createQuery("delete from Notification n where n.readAt < :before").setParameter("before", before).executeUpdate();
        entities.createNativeQuery("delete from unsubscribe_link where made_at < :before").setParameter("before", before).executeUpdate();
    }
}
