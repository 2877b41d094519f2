package org.apostil.api;

import org.apostil.api.Caller.Reply;

/** Sources in a room, and statements of claims in them. */
public final class Telling {

    /** The words that every statement of these sources stands on; they begin the text. */
    private static final String WORDS = "It was so";

    private final Room room;

    public Telling(Room room) {
        this.room = room;
    }

    /** A source, and the version of its text. */
    public record Told(String source, String version) {
    }

    /** A source of that title, published then: ISO 8601, or null. */
    public Told source(String title, String published) {
        Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", """
            {"provenance":{"title":"%s","published":%s,"language":"en","acquiredHow":"by mail","handlingMark":"TLP:CLEAR"},"text":"%s, says %s."}"""
            .formatted(title, published == null ? "null" : "\"" + published + "\"", WORDS, title)).is(201);
        return new Told(added.id(), added.json().path("versionId").asText());
    }

    /** A speaker of the room. */
    public String speaker(String name, String kind) {
        return Caller.as("lead").post("projects/" + room.project() + "/speakers", "{\"name\":\"%s\",\"kind\":\"%s\"}".formatted(name, kind)).is(201).id();
    }

    /** A statement of a claim in the author's voice, or of a speaker where one is given; its id. */
    public String statement(String who, Told in, String proposition, String... speakers) {
        return Caller.as(who).post("source-versions/" + in.version() + "/annotations", """
            {"kind":"claim","spans":[{"role":"content","start":0,"end":9,"exact":"%s"}],"mode":"%s","proposition":"%s","speakers":[%s]}"""
            .formatted(WORDS, speakers.length == 0 ? "authors-voice" : "indirect", proposition,
                speakers.length == 0 ? "" : "\"" + String.join("\",\"", speakers) + "\"")).is(201).id();
    }

    /** The body of a credibility note on a statement of such a source. */
    public static String note(String about, String more) {
        return """
            {"kind":"credibility-note","spans":[{"role":"content","start":0,"end":9,"exact":"%s"}],"about":"%s",%s}""".formatted(WORDS, about, more);
    }

    /** The claim that a statement states. */
    public static String claim(String statement) {
        return Caller.as("lead").get("annotations/" + statement).is(200).json().at("/claim/id").asText();
    }
}
