package org.apostil.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.apostil.firstpass.Visibility;
import org.apostil.webhook.OutboxRepository.Happened;

/** Reads the audit trail as an outbox, and writes down whom to tell what: that it happened, and to what. */
@ApplicationScoped
class Announcing {

    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What of a project with a blind first pass is no part of anybody's pass. */
    private static final Set<String> OPEN = Set.of("project", "user", "member", "invitation", "source", "webhook");

    @Inject
    private OutboxRepository outbox;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private Visibility visibility;

    @Inject
    private Clock clock;

    /** Goes on in the trail; whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean announce() {
        List<Long> held = outbox.place();
        if (held.isEmpty()) {
            return false;
        }
        long from = held.getFirst();
        long upto = outbox.next(from, BATCH);
        Instant now = clock.instant();
        Map<List<UUID>, BiPredicate<UUID, UUID>> sights = new HashMap<>();
        outbox.between(from, upto).stream().filter(happened -> mayLearn(happened, sights)).forEach(happened -> webhooks.deliver(happened.webhook(), payload(happened), now));
        if (upto > from) {
            outbox.move(upto);
        }
        return upto - from >= BATCH;
    }

    private boolean mayLearn(Happened happened, Map<List<UUID>, BiPredicate<UUID, UUID>> sights) {
        if (!visibility.isWanted(happened.project()) || OPEN.contains(happened.subject())) {
            return true;
        }
        return happened.author() != null && sights.computeIfAbsent(List.of(happened.owner(), happened.project()), key -> visibility.in(happened.owner(), happened.project()))
            .test(happened.version(), happened.author());
    }

    private static String payload(Happened happened) {
        ObjectNode payload = JSON.createObjectNode().put("type", happened.action()).put("timestamp", happened.at().toString());
        ObjectNode data = payload.putObject("data").put("project", happened.project().toString()).put("subject", happened.subject());
        put(data, "id", happened.id());
        put(data, "version", happened.version());
        put(data, "actor", happened.actor());
        data.put("mark", happened.mark());
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode data, String name, UUID id) {
        if (id != null) {
            data.put(name, id.toString());
        }
    }
}
