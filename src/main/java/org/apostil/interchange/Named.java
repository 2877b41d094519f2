package org.apostil.interchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apostil.platform.Text;
import org.apostil.speaker.SpeakerKind;

/**
 * A speaker as a file names them.
 *
 * @param kind        null where the file does not say
 * @param description null where the file does not say
 */
public record Named(String name, SpeakerKind kind, String description) {

    /** Speakers of a chain in one line, the outermost teller first, an arrow or a semicolon between them; kinds in the same way, or null. */
    public static List<Named> chain(String names, String kinds) {
        String[] given = kinds == null ? new String[0] : kinds.split("→|->|;", -1);
        String[] parts = names.split("→|->|;");
        return IntStream.range(0, parts.length).filter(i -> Text.orNull(parts[i]) != null)
            .mapToObj(i -> new Named(Text.orNull(parts[i]), i < given.length ? kind(given[i]) : null, null)).toList();
    }

    /** The kind of that code or those words; null where it is none. */
    public static SpeakerKind kind(String given) {
        String code = given == null ? "" : given.strip();
        return Arrays.stream(SpeakerKind.values()).filter(kind -> kind.code().equalsIgnoreCase(code) || kind.words().equalsIgnoreCase(code)).findFirst().orElse(null);
    }
}
