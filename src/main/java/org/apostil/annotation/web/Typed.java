package org.apostil.annotation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.web.DeskMessages.SentSpan;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.speaker.SpeakerKind;

/**
 * All that stands in an open form of the desk, as it is kept until the form is saved. The names of what is typed are those
 * of the fields on the page, so that what a browser kept for itself can be laid over what reached the server.
 *
 * @param form     which of the forms: the id that it has on the page
 * @param purpose  what the form is for: the code of a kind, of an action, or of what is said in a discussion
 * @param subject  the annotation or discussion that it is about, or the post that is edited; null of a form on a new selection
 * @param seen     the version of the annotation, post or assignment that the person had before them
 * @param revision the revision that they had before them
 * @param due      the day by which a discussion is assigned, as it was typed
 * @param name     of a speaker who is not in the registry yet, as are {@code kind} and {@code description}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Typed(String form, String purpose, UUID subject, Long seen, Integer revision, List<SentSpan> spans,
             String proposition, Mode mode, List<UUID> speakers, String name, SpeakerKind kind, String description,
             Reliability reliability, String reliabilityReason, Credibility credibility, String credibilityReason, String independentOrigin,
             UUID graded, String note, String reason, String text, UUID assignee, String due, UUID confirmedBy) {

    /** The form of an annotation, and the same form where changes to a colleague's are suggested. */
    static final String COMPOSER = "composer";
    static final String SUGGESTION = "suggestion";

    /** Characters that no text column takes, such as NUL, stand as escapes. */
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** What a browser never keeps for itself: it was put there by a request. */
    private static final List<String> KEPT_HERE = List.of("speakers", "graded", "confirmedBy");

    /** A form in which nothing but words is typed. */
    static Typed words(String form, String purpose, UUID subject, Long seen, Integer revision, List<SentSpan> spans, String reason, String text) {
        return new Typed(form, purpose, subject, seen, revision, spans, null, null, null, null, null, null, null, null, null, null, null, null, null, reason, text, null, null, null);
    }

    /** The form in which a discussion is assigned. */
    static Typed assignment(UUID subject, Long seen, UUID assignee, String due) {
        return new Typed("discussion", "ASSIGN", subject, seen, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, assignee, due, null);
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what was kept.
     *
     * @param kept  what reached the server; null where nothing did
     * @param newer fields that the browser kept for itself afterwards; null where there are none
     * @throws Problem when it cannot be read
     */
    static Typed of(String kept, String newer) {
        try {
            ObjectNode all = kept == null ? MAPPER.createObjectNode() : object(kept);
            if (newer != null) {
                all.setAll(kept == null ? object(newer) : (ObjectNode) object(newer).without(KEPT_HERE));
            }
            Typed typed = MAPPER.treeToValue(all, Typed.class);
            if (typed.form() == null || typed.purpose() == null) {
                throw unreadable();
            }
            return typed;
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    List<SentSpan> spansOrNone() {
        return spans == null ? List.of() : spans;
    }

    private static ObjectNode object(String json) throws JsonProcessingException {
        JsonNode read = MAPPER.readTree(json);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw unreadable();
    }

    private static Problem unreadable() {
        return new Problem(Sort.UNREADABLE, "What was kept of this form cannot be read any more. Discard it, and write it again.");
    }
}
