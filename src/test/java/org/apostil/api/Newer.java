package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apostil.api.Caller.Reply;

/** Newer texts of sources, and what waits with them. */
public final class Newer {

    /** A newer text of a {@link Room}'s source, in which the surroundings of "said" changed. */
    public static final String TEXT = "😀 He said so, they say.\n\nShe did not 😀";

    private Newer() {
    }

    /** Adds a newer text, with the texts of the moment before them. */
    public static Reply add(String who, String source, String text) {
        return add(who, source, Caller.as(who).get("sources/" + source + "/versions").header("ETag"), text);
    }

    /** Adds a newer text, with that state of the texts before them. */
    public static Reply add(String who, String source, String etag, String text) {
        return Caller.as(who).with("If-Match", etag).post("sources/" + source + "/versions",
            JsonNodeFactory.instance.objectNode().put("text", text).put("reason", "The publisher corrected it.").toString());
    }

    /** The id of what waits for that annotation or discussion with a text that is added to the room now. */
    public static String outcome(String who, Room room, String annotation) {
        return waiting(add(who, room.source(), TEXT).is(201).json(), annotation).path("id").asText();
    }

    /** A newer text of another source of the room, with which an annotation of the lead waits: the id of the text. */
    static String changed(Room room) {
        Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("It changes", Room.TEXT)).is(201);
        Caller.as("lead").post("source-versions/" + added.json().path("versionId").asText() + "/annotations", Room.comment("Why?")).is(201);
        return add("lead", added.id(), TEXT).is(201).json().path("version").asText();
    }

    /** What waits for an annotation or a discussion among outcomes, or is an orphan. */
    public static JsonNode waiting(JsonNode outcomes, String id) {
        for (String list : new String[] {"waiting", "orphans"}) {
            for (JsonNode each : outcomes.path(list)) {
                if (each.path("annotation").asText().equals(id) || each.path("thread").asText().equals(id)) {
                    return each;
                }
            }
        }
        throw new AssertionError(id + " does not wait: " + outcomes);
    }
}
