package org.apostil.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes webhooks and their deliveries, for services that asked for permission. */
@ApplicationScoped
class WebhookRepository {

    private static final String HOOK = """
        select h.id, h.project_id, h.url, h.events, h.active, u.display_name, h.added_at,
            (select count(*) from webhook_delivery d where d.webhook_id = h.id and d.state = 'WAITING'), (select count(*) from webhook_delivery d where d.webhook_id = h.id and d.state = 'DEAD'), h.version
        from webhook h join app_user u on u.id = h.owner_id where\s""";

    @PersistenceContext
    private EntityManager entities;

    List<Webhook> of(UUID project) {
        return hooks(entities.createNativeQuery(HOOK + "h.project_id = :project order by h.added_at, h.id", Object[].class).setParameter("project", project));
    }

    Optional<Webhook> byId(UUID id) {
        return hooks(entities.createNativeQuery(HOOK + "h.id = :id", Object[].class).setParameter("id", id)).stream().findFirst();
    }

    UUID add(UUID project, String url, List<String> events, String secret, UUID owner, Instant now) {
        return (UUID) entities.createNativeQuery("""
                insert into webhook (project_id, url, events, secret, owner_id, added_at) values (:project, :url, cast(:events as text[]), :secret, :owner, :now) returning id""", UUID.class)
            .setParameter("project", project).setParameter("url", url).setParameter("events", array(events)).setParameter("secret", secret).setParameter("owner", owner).setParameter("now", now).getSingleResult();
    }

    /** Changes it, if it is still as it was seen. */
    boolean change(UUID id, long seen, String url, List<String> events, boolean active) {
        return entities.createNativeQuery("update webhook set url = :url, events = cast(:events as text[]), active = :active, version = version + 1 where id = :id and version = :seen")
            .setParameter("id", id).setParameter("seen", seen).setParameter("url", url).setParameter("events", array(events)).setParameter("active", active).executeUpdate() == 1;
    }

    boolean renew(UUID id, String secret) {
        return entities.createNativeQuery("update webhook set secret = :secret, version = version + 1 where id = :id").setParameter("id", id).setParameter("secret", secret).executeUpdate() == 1;
    }

    void remove(UUID id) {
        entities.createNativeQuery("delete from webhook where id = :id").setParameter("id", id).executeUpdate();
    }

    UUID deliver(UUID webhook, String payload, Instant now) {
        return (UUID) entities.createNativeQuery("insert into webhook_delivery (webhook_id, payload, next_at, made_at) values (:webhook, :payload, :now, :now) returning id", UUID.class)
            .setParameter("webhook", webhook).setParameter("payload", payload).setParameter("now", now).getSingleResult();
    }

    /** The latest deliveries, at most so many; state is null for all. */
    List<Delivery> deliveries(UUID webhook, String state, int most) {
        return deliveries(entities.createNativeQuery("select d.id, cast(d.payload as json) ->> 'type', lower(d.state), d.attempts, d.made_at, case when d.state = 'WAITING' then d.next_at end, d.last_status, d.last_problem from webhook_delivery d where d.webhook_id = :webhook and (:state = '' or d.state = :state) order by d.made_at desc, d.id desc", Object[].class).setParameter("webhook", webhook).setParameter("state", state == null ? "" : state).setMaxResults(most));
    }

    /** The webhook that a delivery is of. */
    Optional<UUID> webhookOf(UUID delivery) {
        List<?> found = entities.createNativeQuery("select webhook_id from webhook_delivery where id = :id", UUID.class).setParameter("id", delivery).getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Sends it anew; false where it waits already. */
    boolean again(UUID delivery, Instant now) {
        return entities.createNativeQuery("update webhook_delivery set state = 'WAITING', attempts = 0, next_at = :now, done_at = null where id = :id and state <> 'WAITING'")
            .setParameter("id", delivery).setParameter("now", now).executeUpdate() == 1;
    }

    private static String array(List<String> events) {
        return "{" + String.join(",", events) + "}";
    }

    private static List<Webhook> hooks(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Webhook((UUID) row[0], (UUID) row[1], (String) row[2], Arrays.asList((String[]) row[3]), (Boolean) row[4], (String) row[5], (Instant) row[6],
            ((Number) row[7]).longValue(), ((Number) row[8]).longValue(), ((Number) row[9]).longValue())).toList();
    }

    private static List<Delivery> deliveries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Delivery((UUID) row[0], (String) row[1], (String) row[2], ((Number) row[3]).intValue(), (Instant) row[4], (Instant) row[5],
            row[6] == null ? null : ((Number) row[6]).intValue(), (String) row[7])).toList();
    }
}
