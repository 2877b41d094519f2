package org.apostil.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Administers the webhooks of a project, for its leads. Their secrets are shown once and written down nowhere else. */
@ApplicationScoped
@Transactional
public class WebhookService {

    /** Webhooks that a project may have. */
    private static final int MOST = 20;
    private static final int SHOWN = 200;

    /** A webhook with its secret, which is shown this once. */
    public record Made(Webhook webhook, String secret) {
    }

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    private final Destinations destinations = Destinations.ofInstallation();

    /** The webhooks of a project, the earliest first. */
    public List<Webhook> list(UUID projectId) {
        access.require(Permission.LEAD_PROJECT, projectId);
        return webhooks.of(projectId);
    }

    /** A webhook. */
    public Webhook get(UUID webhookId) {
        Webhook webhook = webhooks.byId(webhookId).filter(found -> access.role(found.projectId()).isPresent()).orElseThrow(Problem::notFound);
        access.require(Permission.LEAD_PROJECT, webhook.projectId());
        return webhook;
    }

    /**
     * Adds one.
     *
     * @param events names of actions, where an asterisk stands for anything; none is all
     * @throws Problem when the address may not be called, or there are many already
     */
    public Made add(UUID projectId, String url, List<String> events) {
        Actor lead = access.require(Permission.LEAD_PROJECT, projectId);
        if (webhooks.of(projectId).size() >= MOST) {
            throw new Problem(Sort.REFUSED, "A project has at most %d webhooks. Remove one first.".formatted(MOST));
        }
        String address = destinations.checked(url);
        String secret = Signature.secret();
        UUID id = webhooks.add(projectId, address, checked(events), secret, lead.id(), clock.instant());
        audit.append(AuditEvent.created("webhook.added", lead.id(), projectId, "webhook", id, told(address, events)));
        return new Made(get(id), secret);
    }

    /**
     * Changes one.
     *
     * @param seen the version that the lead had before them
     * @throws Problem when somebody was faster, or the address may not be called
     */
    public Webhook change(UUID webhookId, long seen, String url, List<String> events, boolean active) {
        Webhook before = get(webhookId);
        Actor lead = access.require(Permission.LEAD_PROJECT, before.projectId());
        String address = destinations.checked(url);
        if (!webhooks.change(webhookId, seen, address, checked(events), active)) {
            throw new Problem(Sort.STALE, "Somebody changed this webhook meanwhile. Nothing was overwritten. Look at it as it is now, then change it.");
        }
        audit.append(new AuditEvent("webhook.changed", lead.id(), before.projectId(), "webhook", webhookId, told(before.url(), before.events()), told(address, events), null));
        return get(webhookId);
    }

    /** Gives it another secret; what is sent from now on is signed with that. */
    public Made renewSecret(UUID webhookId) {
        Webhook webhook = get(webhookId);
        Actor lead = access.require(Permission.LEAD_PROJECT, webhook.projectId());
        String secret = Signature.secret();
        webhooks.renew(webhookId, secret);
        audit.append(AuditEvent.created("webhook.secret-renewed", lead.id(), webhook.projectId(), "webhook", webhookId, Map.of()));
        return new Made(get(webhookId), secret);
    }

    /** Removes it, and what it has still to tell. */
    public void remove(UUID webhookId) {
        Webhook webhook = get(webhookId);
        Actor lead = access.require(Permission.LEAD_PROJECT, webhook.projectId());
        webhooks.remove(webhookId);
        audit.append(AuditEvent.created("webhook.removed", lead.id(), webhook.projectId(), "webhook", webhookId, told(webhook.url(), webhook.events())));
    }

    /** Its latest deliveries; {@code state} is null for all. */
    public List<Delivery> deliveries(UUID webhookId, String state) {
        access.require(Permission.LEAD_PROJECT, get(webhookId).projectId());
        if (state != null && !state.matches("waiting|delivered|dead")) {
            throw Problem.invalid("state", "Ask for waiting, delivered or dead.");
        }
        return webhooks.deliveries(webhookId, state == null ? null : state.toUpperCase(Locale.ROOT), SHOWN);
    }

    /**
     * Sends a delivery anew.
     *
     * @throws Problem when it waits already
     */
    public void redeliver(UUID deliveryId) {
        Webhook webhook = get(webhooks.webhookOf(deliveryId).orElseThrow(() -> {
            access.requireSignedIn();
            return Problem.notFound();
        }));
        Actor lead = access.require(Permission.LEAD_PROJECT, webhook.projectId());
        if (!webhooks.again(deliveryId, clock.instant())) {
            throw new Problem(Sort.REFUSED, "It waits to be delivered already.");
        }
        audit.append(AuditEvent.created("webhook.redelivered", lead.id(), webhook.projectId(), "webhook", webhook.id(), Map.of("delivery", deliveryId)));
    }

    /** Addresses may hold secrets in what follows their host: the trail has the host. */
    private static Map<String, Object> told(String url, List<String> events) {
        return Map.of("host", URI.create(url).getHost(), "events", events == null ? List.of() : events);
    }

    private static List<String> checked(List<String> events) {
        if (events == null) {
            return List.of();
        }
        if (events.size() > MOST || events.stream().anyMatch(event -> event == null || !event.matches("[a-z*][a-z.*-]{0,60}"))) {
            throw Problem.invalid("events", "Name at most %d events as the audit trail has them, such as annotation.approved or report.*, or none for all. Nothing was saved.".formatted(MOST));
        }
        return events.stream().distinct().toList();
    }
}
