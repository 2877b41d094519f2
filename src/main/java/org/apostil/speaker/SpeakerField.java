package org.apostil.speaker;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A part of what is known of a speaker in which two versions of it can differ, in the order of the form. */
public enum SpeakerField {
    NAME("Name", details -> one(details.name())),
    KIND("Kind", details -> details.kind() == null ? List.of() : one(details.kind().words())),
    DESCRIPTION("Description", details -> one(details.description())),
    ANONYMITY("Reason for anonymity", details -> one(details.anonymity())),
    ALIASES("Other names", SpeakerDetails::aliases),
    ROLES("Roles and affiliation", details -> details.roles().stream().map(SpeakerRole::words).toList()),
    WIKIDATA("Wikidata", details -> one(details.wikidata()));

    private final String label;
    private final Function<SpeakerDetails, List<String>> words;

    SpeakerField(String label, Function<SpeakerDetails, List<String>> words) {
        this.label = label;
        this.words = words;
    }

    /** What the form calls it. */
    public String label() {
        return label;
    }

    /** What stands there, a line each; empty where nothing does. */
    public List<String> words(SpeakerDetails details) {
        return words.apply(details);
    }

    /** Whether both say the same there. */
    public boolean same(SpeakerDetails one, SpeakerDetails other) {
        return Objects.equals(words.apply(one), words.apply(other));
    }

    /** Browsers send line ends as CR LF, programs as LF: both are one. */
    private static List<String> one(String text) {
        return Stream.ofNullable(text).map(said -> said.replace("\r\n", "\n").strip()).filter(said -> !said.isEmpty()).toList();
    }
}
