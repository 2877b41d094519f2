package org.apostil.interchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;

/**
 * What becomes one annotation, put together of all that belongs to it in the file.
 *
 * @param number  of its first part in the file, from 1
 * @param of      its first part
 * @param parts   the others: cues, sources, further contents, replies
 * @param kind    null where it becomes nothing
 * @param quotes  each with its role
 * @param problem why it becomes nothing, and what to do; null where it may become something
 */
record Candidate(int number, Found of, List<Found> parts, AnnotationKind kind, List<Quote> quotes, Map<Field, String> fields, List<Named> chain, String problem) {

    static Candidate failed(int number, Found of, String problem) {
        return new Candidate(number, of, List.of(), null, of.quotes(), of.fields(), of.chain(), problem);
    }

    /** All that the file says of it, a line for each part. */
    String raw() {
        return Stream.concat(Stream.of(of), parts.stream()).map(Found::raw).filter(raw -> !raw.isEmpty()).collect(Collectors.joining("\n"));
    }

    List<String> remarks() {
        return Stream.concat(Stream.concat(Stream.of(of), parts.stream()).flatMap(found -> found.remark().stream()),
            parts.stream().flatMap(part -> part.problem().stream()).map(why -> "A part of it is left out: " + why)).distinct().toList();
    }
}
