package org.apostil.export.word;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apostil.export.Fact;

/**
 * A comment in the margin.
 *
 * @param id     from 0, unique in the document
 * @param author by the name that colleagues see
 * @param at     null where it is not known
 * @param heading what it is, in a strong line; null where the words alone say it
 * @param facts  what it says, name by name; a fact without a name is said as it is
 * @param parent the comment that it replies to; -1 where it begins a thread
 * @param done   whether its thread is resolved
 */
record WordComment(int id, String author, Instant at, String heading, List<Fact> facts, int parent, boolean done) {

    /** What tells its last paragraph from all others, from which Word knows threads: eight hexadecimal digits below 80000000. */
    String paragraphId() {
        return paragraphId(id);
    }

    static String paragraphId(int id) {
        return "%08X".formatted(id + 1);
    }

    /** Of up to three words of the name. */
    String initials() {
        return Arrays.stream(author.trim().split("\\s+")).limit(3).filter(word -> !word.isEmpty())
            .map(word -> new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }
}
