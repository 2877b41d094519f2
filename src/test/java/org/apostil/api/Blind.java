package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
        try (Connection database = Caller.apostil().database().connect(); Statement statement = database.createStatement()) {
            statement.execute("update project set blind_first_pass = %s where id = '%s'".formatted(blind, room.project()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Submits the pass of that person. */
    public static JsonNode submit(Room room, String who) {
        return Caller.as(who).post("sources/" + room.source() + "/first-pass", null).is(200).json();
    }
}
