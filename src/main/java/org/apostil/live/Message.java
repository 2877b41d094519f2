package org.apostil.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * What a desk is told: that something is other than it was, and never what it says. The desk asks for that itself, by the
 * way on which permissions are known.
 *
 * @param type   {@code annotation}, {@code thread}: cards are other; {@code outline}: read all anew, in place;
 *               {@code presence}: who is here; {@code pulse}: the answer to a sign of life
 * @param mark   up to where the desk knows everything then; to be told when it comes back
 * @param ids    of the cards
 * @param own    whether the person who is told did it, perhaps on another desk; null for no
 * @param people who has the desk open, each once
 * @param version the source version that the cards are on; null where it is that of the stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(String type, String mark, List<UUID> ids, Boolean own, List<Present> people, UUID version) {

    /** Somebody who has the desk open. */
    public record Present(UUID id, String name) {
    }

    /** The answer to a sign of life. */
    public static final String PULSE = new Message("pulse", null, null, null, null, null).text();

    private static final class Writer {
        private static final ObjectMapper JSON = new ObjectMapper();
    }

    static String of(Happening happening, Guest guest) {
        return new Message(happening.subject(), happening.mark(), List.of(happening.card()), guest.actor().id().equals(happening.actor()) ? true : null, null, guest.version() == null ? happening.version() : null).text();
    }

    static String outline(String mark) {
        return new Message("outline", mark, null, null, null, null).text();
    }

    static String presence(List<Present> people) {
        return new Message("presence", null, null, null, people, null).text();
    }

    private String text() {
        try {
            return Writer.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
