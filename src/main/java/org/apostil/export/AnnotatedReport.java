package org.apostil.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apostil.review.State;

/**
 * Everything that an annotated report shows, of one source or of several. Every form is made from it and from nothing else.
 *
 * <p>{@snippet :
 * AnnotatedReport report = new AnnotatedReport(head, List.of(source), speakers, claims, List.of());
 * byte[] pdf = ReportPdf.of(report);
 * }
 *
 * @param sources  in the order of the report, at least one; of what is not included they hold nothing, whatever they were given with
 * @param speakers whoever is named in a note, by name
 * @param claims   whatever a note states, in the order in which they come first
 * @param leftOut  what the report leaves out of what was annotated and why, a sentence each; empty where it leaves out nothing, and of a release
 */
public record AnnotatedReport(ReportHead head, List<AnnotatedSource> sources, List<ReportedSpeaker> speakers, List<ReportedClaim> claims,
                              List<String> leftOut) {

    public AnnotatedReport {
        Objects.requireNonNull(head, "A report needs its title page.");
        sources = sources.stream().map(source -> source.only(head.inclusion())).toList();
        speakers = List.copyOf(speakers);
        claims = List.copyOf(claims);
        leftOut = List.copyOf(leftOut);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("A report needs a source.");
        }
    }

    /** Whether every page must say DRAFT: until it is released. */
    public boolean draft() {
        return head.release() == null;
    }

    /** The notes of all sources, in their order. */
    public Stream<Note> notes() {
        return sources.stream().flatMap(source -> source.notes().stream());
    }

    /** How many of its annotations are not approved. */
    public long unapproved() {
        return notes().filter(note -> note.state() != State.APPROVED).count();
    }
}
