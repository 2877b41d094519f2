package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;

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
        lead.put(policy, lead.get(policy).is(200).header("ETag"), "{\"approvalsNeeded\":1,\"threadsBlock\":true,\"blindFirstPass\":%s,\"handlingMark\":\"TLP:AMBER\"}".formatted(blind)).is(200);
    }

    /** Submits the pass of that person. */
    public static JsonNode submit(Room room, String who) {
        return Caller.as(who).post("sources/" + room.source() + "/first-pass", null).is(200).json();
    }
}
