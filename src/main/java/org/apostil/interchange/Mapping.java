package org.apostil.interchange;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.speaker.SpeakerKind;

/**
 * What whoever imports says of what a file holds.
 *
 * @param labels   what the labels mean, by label; of one that is not named, what it usually means
 * @param speakers what the speakers are who are new here, by name
 * @param submit   whether what is made is submitted at once, and does not stay a draft
 */
public record Mapping(Map<String, Meaning> labels, Map<String, SpeakerKind> speakers, boolean submit) implements Serializable {

    /** Nothing is said yet. */
    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), false);

    public Mapping {
        labels = said(labels);
        speakers = said(speakers);
    }

    private static <T> Map<String, T> said(Map<String, T> given) {
        return given == null ? Map.of() : given.entrySet().stream().filter(entry -> entry.getValue() != null).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The same, of what a file holds and no more, with what was said of other labels before.
     *
     * @param known labels of the file
     * @param names of its new speakers
     */
    Mapping within(Set<String> known, Set<String> names, Mapping before) {
        Map<String, Meaning> kept = new HashMap<>(before.labels());
        known.stream().filter(labels::containsKey).forEach(label -> kept.put(label, labels.get(label)));
        return new Mapping(kept, speakers.entrySet().stream().filter(entry -> names.contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), submit);
    }

    Meaning of(String label) {
        return labels.getOrDefault(label, Meaning.usual(label));
    }
}
