package org.apostil.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.discussion.DiscussionLine;
import org.apostil.review.State;
import org.apostil.speaker.Speaker;

/**
 * All annotations and discussions of a text, each with no more than is needed to paint it, filter it and list it.
 *
 * @param me          whoever asks
 * @param names       of everybody who wrote one of them or began a discussion
 * @param speakers    everybody who is in a chain of theirs
 * @param annotations in document order, withdrawn and rejected ones too
 * @param passages    the discussions on passages, in document order
 * @param newest      the newest text of the source; empty where this is it
 */
public record Outline(UUID me, Map<UUID, String> names, List<Speaker> speakers, List<Line> annotations, List<DiscussionLine> passages, Optional<Newest> newest) {

    /** A text by its id and its number. */
    public record Newest(UUID version, int number) {
    }

    /**
     * An annotation in outline.
     *
     * @param speakers the attribution chain, outermost teller first
     * @param grade    the codes of reliability and credibility as far as there are any, such as {@code B2}, or nothing
     * @param spans    role (the ordinal of {@link SpanRole}), start and end of each span in code points, one after the other
     * @param openSuggestions how many suggestions to it wait for its author
     * @param needsMe  whether its review, a suggestion to it, or a discussion on it, waits for whoever asks
     */
    public record Line(UUID id, AnnotationKind kind, State state, UUID author, List<UUID> speakers, String grade, int[] spans,
                       int openThreads, int openSuggestions, boolean needsMe) {
    }
}
