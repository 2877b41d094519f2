package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rooms with a blind first pass. */
public final class Blind {

    private Blind() {
    }

    /** A room with everybody in it, in which nobody has submitted their pass. */
    public static Room room() {
        Room room = Room.open();
        set(room, true);
        return room;
    }

    /** Sets the policy of a room. */
    public static void set(Room room, boolean blind) {
        Caller lead = Caller.as("lead");
        String policy = "projects/" + room.project() + "/policy";
        Caller.Reply now = lead.get(policy).is(200);
        lead.put(policy, now.header("ETag"), ((ObjectNode) now.json()).put("blindFirstPass", blind).toString()).is(200);
    }

    /** A ruling of {@code lead} in a room with everybody in it, whom it is open to. */
    public static String ruling() {
        return rule("\"way\":\"none\"");
    }

    /** The same, by which what two analysts said was merged. */
    public static String merged() {
        return rule("\"way\":\"merge\",\"content\":" + Room.comment("Both"));
    }

    private static String rule(String way) {
        Room room = room();
        room.draft("analyst");
        room.draft("analyst2");
        Caller.as("analyst").post("source-versions/" + room.version() + "/annotations",
            "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":15,\"end\":18,\"exact\":\"She\"}],\"note\":\"Alone\"}").is(201);
        List.of("analyst", "analyst2", "lead").forEach(who -> submit(room, who));
        set(room, false);
        JsonNode sides = Caller.as("lead").get("sources/" + room.source() + "/adjudication").is(200).json().at("/disagreements/0/sides");
        return Caller.as("lead").post("sources/" + room.source() + "/rulings", "{%s,\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":%s}]}"
            .formatted(way, sides.at("/0/annotation").asText(), sides.at("/0/etag"))).is(201).id();
    }

    /** Submits the pass of that person. */
    public static JsonNode submit(Room room, String who) {
        return Caller.as(who).post("sources/" + room.source() + "/first-pass", null).is(200).json();
    }
}
