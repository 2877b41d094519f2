package org.apostil.trail.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.api.Json;
import org.apostil.trail.Entry;

/**
 * Events, newest first.
 *
 * @param before ask for those before this number to get the next ones; null where there are no more
 */
record TrailJson(List<EventJson> events, Long before) {

    /** Who did it. */
    record ActorJson(UUID id, String name) {
    }

    /** What it was done to, and what that is called today. */
    record SubjectJson(String type, UUID id, String name) {
    }

    /** One event; purge is the number of the event that erased what it told, and null where none did. */
    record EventJson(long seq, Instant at, ActorJson actor, String action, String words, UUID projectId, SubjectJson subject,
                     Map<String, Object> before, Map<String, Object> after, String reason, int form, String prevHash, String hash, Long purge) {

        static EventJson of(Entry entry) {
            return new EventJson(entry.seq(), entry.at(), entry.actorId() == null ? null : new ActorJson(entry.actorId(), entry.actor()),
                entry.action(), entry.words(), entry.projectId(), new SubjectJson(entry.subject().type(), entry.subject().id(), entry.subject().label()),
                fields(entry.before()), fields(entry.after()), entry.reason(), entry.form(), entry.prevHash(), entry.hash(), entry.purge());
        }

        private static Map<String, Object> fields(String json) {
            try {
                return json == null ? null : Json.MAPPER.readValue(json, new TypeReference<Map<String, Object>>() { });
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The database keeps objects there", e);
            }
        }
    }

    static TrailJson of(List<Entry> entries, int most) {
        return new TrailJson(entries.stream().map(EventJson::of).toList(), entries.size() < most ? null : Long.valueOf(entries.getLast().seq()));
    }
}
