package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads and writes orders. Time is that of the database, which all nodes share. A statement that changes an order names the
 * attempt that it belongs to: of what was cancelled, or taken up by another node, nothing is changed.
 */
@ApplicationScoped
class OrderRepository {

    private static final String MINE = " where id = :id and state = 'RUNNING' and attempts = :attempt";

    @PersistenceContext
    private EntityManager entities;

    void add(FileOrder order, byte[] snapshot) {
        entities.persist(order);
        entities.flush();
        entities.createNativeQuery("insert into file_snapshot (order_id, content) values (:id, :content)").setParameter("id", order.id()).setParameter("content", snapshot).executeUpdate();
    }

    /** Lets nobody else order for that person until the end of the transaction. */
    void hold(UUID person) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 5))").setParameter("person", person.toString()).getSingleResult();
    }

    /** How many orders of a person are still open. */
    long open(UUID person) {
        return entities.createQuery("select count(o) from FileOrder o where o.orderedBy = :person and o.state in (QUEUED, RUNNING)", Long.class)
            .setParameter("person", person).getSingleResult();
    }

    Optional<FileOrder> find(UUID id) {
        return entities.createQuery("select o from FileOrder o where o.id = :id", FileOrder.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The order as it is now, whatever was read of it before. */
    FileOrder fresh(UUID id) {
        FileOrder order = find(id).orElseThrow();
        entities.refresh(order);
        return order;
    }

    /** The orders of a person in projects that they are members of, newest first. */
    List<FileOrder> of(UUID person, int most) {
        return entities.createQuery("""
                select o from FileOrder o where o.orderedBy = :person and exists (select 1 from Membership m where m.projectId = o.projectId and m.userId = :person and m.closed = false)
                order by o.orderedAt desc, o.id desc""", FileOrder.class).setParameter("person", person).setMaxResults(most).getResultList();
    }

    /**
     * Takes up the order that waits longest, or whose node was not heard of for its lease.
     *
     * @return its id; nothing where there is none, or another node was faster
     */
    Optional<UUID> takeUp(Duration lease) {
        List<?> next = entities.createNativeQuery("""
                select id from file_order where state = 'QUEUED' or state = 'RUNNING' and leased_until < now()
                order by ordered_at, id limit 1 for update skip locked""", UUID.class).getResultList();
        next.forEach(id -> entities.createNativeQuery("""
                update file_order set state = 'RUNNING', attempts = attempts + 1, step = null, done = 0, total = 0, leased_until = now() + make_interval(secs => :lease)
                where id = :id""").setParameter("lease", lease.toSeconds()).setParameter("id", id).executeUpdate());
        return next.stream().map(UUID.class::cast).findFirst();
    }

    byte[] snapshot(UUID order) {
        return (byte[]) entities.createNativeQuery("select content from file_snapshot where order_id = :id", byte[].class).setParameter("id", order).getSingleResult();
    }

    /** Tells how far it is; false where it is no longer wanted of whoever tells. */
    boolean progress(UUID id, int attempt, String step, int done, int total, Duration lease) {
        return entities.createNativeQuery("update file_order set step = :step, done = :done, total = :total, leased_until = now() + make_interval(secs => :lease)" + MINE)
            .setParameter("step", step).setParameter("done", done).setParameter("total", total).setParameter("lease", lease.toSeconds())
            .setParameter("id", id).setParameter("attempt", attempt).executeUpdate() > 0;
    }

    /** Whoever makes these is still there. */
    void renew(Collection<UUID> orders, Duration lease) {
        orders.forEach(id -> entities.createNativeQuery("update file_order set leased_until = now() + make_interval(secs => :lease) where id = :id and state = 'RUNNING'")
            .setParameter("lease", lease.toSeconds()).setParameter("id", id).executeUpdate());
    }

    /** Gives it back to be taken up by another node, as if it had not been. */
    void giveBack(UUID id, int attempt) {
        entities.createNativeQuery("update file_order set state = 'QUEUED', attempts = attempts - 1, step = null, done = 0, total = 0, leased_until = null" + MINE)
            .setParameter("id", id).setParameter("attempt", attempt).executeUpdate();
    }

    void addPart(UUID order, int number, byte[] content) {
        entities.createNativeQuery("insert into file_part (order_id, number, content) values (:id, :number, :content)")
            .setParameter("id", order).setParameter("number", number).setParameter("content", content).executeUpdate();
    }

    Optional<byte[]> part(UUID order, int number) {
        return entities.createNativeQuery("select content from file_part where order_id = :id and number = :number", byte[].class)
            .setParameter("id", order).setParameter("number", number).getResultStream().map(byte[].class::cast).findFirst();
    }

    /** The file is ready; false where it is no longer wanted of whoever made it. */
    boolean done(UUID id, int attempt, String sha256, long bytes) {
        return ended(entities.createNativeQuery("update file_order set state = 'DONE', ended_at = now(), leased_until = null, sha256 = :sha256, bytes = :bytes" + MINE)
            .setParameter("sha256", sha256).setParameter("bytes", bytes).setParameter("id", id).setParameter("attempt", attempt).executeUpdate(), id);
    }

    boolean failed(UUID id, int attempt, String why) {
        return ended(entities.createNativeQuery("update file_order set state = 'FAILED', ended_at = now(), leased_until = null, failure = :why" + MINE)
            .setParameter("why", why).setParameter("id", id).setParameter("attempt", attempt).executeUpdate(), id);
    }

    /** Whoever ordered it wants it no more; false where it had ended before. */
    boolean cancelled(UUID id) {
        return ended(entities.createNativeQuery("update file_order set state = 'CANCELLED', ended_at = now(), leased_until = null where id = :id and state in ('QUEUED', 'RUNNING')")
            .setParameter("id", id).executeUpdate(), id);
    }

    /** Deletes what ended before that moment, with the files. */
    int forget(Instant before) {
        return entities.createNativeQuery("delete from file_order where ended_at < :before").setParameter("before", before).executeUpdate();
    }

    private boolean ended(int changed, UUID id) {
        if (changed > 0) {
            entities.createNativeQuery("delete from file_snapshot where order_id = :id").setParameter("id", id).executeUpdate();
        }
        return changed > 0;
    }
}
