package org.apostil.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks through the audit trail for what is to be told, and hands out what is due. No two nodes are handed the same. */
@ApplicationScoped
class OutboxRepository {

    /**
     * An event that a webhook is to be told of, if its owner may learn of it.
     *
     * @param version the text that it is on, and {@code author} whose work it is; null where it is on none
     */
    record Happened(UUID webhook, UUID owner, UUID project, String action, Instant at, String subject, UUID id, UUID version, UUID author, UUID actor, String mark) {
    }

    /** A delivery that is due. */
    record Due(UUID id, UUID webhook, String url, String secret, String payload, int attempts) {
    }

    private static final String HAPPENED = """
        select h.id, h.owner_id, e.project_id, e.action, e.at, e.subject_type, e.subject_id, coalesce(a.source_version_id, on_it.source_version_id, t.source_version_id), coalesce(a.author_id, on_it.author_id),
            e.actor_id, left(encode(e.hash, 'hex'), 16)
        from audit_event e join webhook h on h.project_id = e.project_id and h.active and h.added_at <= e.at
            join member m on m.project_id = h.project_id and m.user_id = h.owner_id and m.role = 'LEAD'
            left join annotation a on e.subject_type = 'annotation' and a.id = e.subject_id
            left join post p on e.subject_type = 'post' and p.id = e.subject_id
            left join thread t on t.id = case e.subject_type when 'thread' then e.subject_id when 'post' then p.thread_id end
            left join annotation on_it on on_it.id = t.annotation_id
        where e.seq > :from and e.seq <= :upto and (h.events = '{}' or exists (select from unnest(h.events) wanted where e.action like replace(wanted, '*', '%'))) order by e.seq""";

    @PersistenceContext
    private EntityManager entities;

    /** Up to where the trail was looked through, held until the end of the transaction; nothing where another node looks through it. */
    List<Long> place() {
        List<?> held = entities.createNativeQuery("select seq from webhook_place for update skip locked").getResultList();
        return held.stream().map(seq -> ((Number) seq).longValue()).toList();
    }

    /** The place of the last of the next so many events; {@code from} where there are none. */
    long next(long from, int most) {
        return ((Number) entities.createNativeQuery("select coalesce(max(seq), :from) from (select seq from audit_event where seq > :from order by seq limit :most) next")
            .setParameter("from", from).setParameter("most", most).getSingleResult()).longValue();
    }

    List<Happened> between(long from, long upto) {
        List<?> rows = entities.createNativeQuery(HAPPENED, Object[].class).setParameter("from", from).setParameter("upto", upto).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Happened((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (Instant) row[4], (String) row[5], (UUID) row[6], (UUID) row[7],
            (UUID) row[8], (UUID) row[9], (String) row[10])).toList();
    }

    void move(long to) {
        entities.createNativeQuery("update webhook_place set seq = :to").setParameter("to", to).executeUpdate();
    }

    /** What is due, no more than a few of each webhook: handed to nobody else for as long as a call may take. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Due> due(Instant now, Duration call, int most, int ofEach) {
        List<?> rows = entities.createNativeQuery("""
                with mine as (select d.id from webhook_delivery d where d.state = 'WAITING' and d.next_at <= :now
                        and d.id in (select n.id from (select id, row_number() over (partition by webhook_id order by next_at, id) as place from webhook_delivery where state = 'WAITING' and next_at <= :now) n where n.place <= :each)
                    order by d.next_at limit :most for update skip locked),
                taken as (update webhook_delivery d set attempts = attempts + 1, next_at = :later from mine where d.id = mine.id returning d.id, d.webhook_id, d.payload, d.attempts)
                select t.id, t.webhook_id, h.url, h.secret, t.payload, t.attempts from taken t join webhook h on h.id = t.webhook_id and h.active order by t.id""", Object[].class)
            .setParameter("now", now).setParameter("later", now.plus(call)).setParameter("most", most).setParameter("each", ofEach).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Due((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4], ((Number) row[5]).intValue())).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(UUID delivery, String state, Instant next, Integer status, String problem, Instant now) {
        entities.createNativeQuery("""
                update webhook_delivery set state = :state, next_at = :next, last_status = cast(nullif(:status, 0) as int), last_problem = nullif(:problem, ''), done_at = case when :state = 'WAITING' then null else cast(:now as timestamptz) end
                where id = :id""").setParameter("id", delivery).setParameter("state", state).setParameter("next", next).setParameter("status", status == null ? 0 : status)
            .setParameter("problem", problem == null ? "" : problem).setParameter("now", now).executeUpdate();
    }

    /** The address says that it is no more. */
    @Transactional(TxType.REQUIRES_NEW)
    void rest(UUID webhook) {
        entities.createNativeQuery("update webhook set active = false, version = version + 1 where id = :id").setParameter("id", webhook).executeUpdate();
    }

    /** Forgets what was delivered or given up before. */
    @Transactional(TxType.REQUIRES_NEW)
    void forget(Instant delivered, Instant dead) {
        entities.createNativeQuery("delete from webhook_delivery where state = 'DELIVERED' and done_at < :delivered or state = 'DEAD' and done_at < :dead")
            .setParameter("delivered", delivered).setParameter("dead", dead).executeUpdate();
    }
}
