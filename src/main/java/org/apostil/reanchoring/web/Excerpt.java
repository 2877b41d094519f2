package org.apostil.reanchoring.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apostil.reanchoring.Waiting.Part;
import org.apostil.source.CodePoints;
import org.apostil.source.SourceText;

/**
 * A stretch of a text in which something is painted: what stands around it, and what each painted part is.
 *
 * @param segments in their order; together they are the stretch
 */
public record Excerpt(List<Segment> segments) implements Serializable {

    /** How much of the text around is shown on either side, in code points. */
    private static final int AROUND = 160;
    /** Of what lies between two parts at most so much is shown. */
    private static final int BETWEEN = 400;

    /** Words, and what they are to the annotation; null for those around. */
    public record Segment(String words, String role) implements Serializable {

        public boolean isPainted() {
            return role != null;
        }
    }

    /** The stretch in which those parts stand; overlapping ones are painted as one. */
    static Excerpt of(SourceText text, List<Part> parts) {
        List<Part> sorted = parts.stream().sorted(Comparator.comparingInt(part -> part.span().start())).toList();
        List<Segment> segments = new ArrayList<>();
        int at = Math.max(0, sorted.getFirst().span().start() - AROUND);
        add(segments, at > 0 ? "…" : "", null);
        for (Part part : sorted) {
            int start = Math.max(at, part.span().start());
            if (start - at > BETWEEN) {
                add(segments, slice(text, at, at + BETWEEN / 2) + " … ", null);
                at = start - BETWEEN / 2;
            }
            add(segments, slice(text, at, start), null);
            at = Math.max(start, part.span().end());
            add(segments, slice(text, start, at), part.role().words());
        }
        int end = Math.min(text.length(), at + AROUND);
        add(segments, slice(text, at, end) + (end < text.length() ? "…" : ""), null);
        return new Excerpt(segments);
    }

    /** The same of parts of which some may be missing. */
    static Excerpt ofThose(SourceText text, List<Optional<Part>> parts) {
        return of(text, parts.stream().flatMap(Optional::stream).toList());
    }

    private static String slice(SourceText text, int start, int end) {
        return CodePoints.slice(text.content(), start, end);
    }

    private static void add(List<Segment> segments, String words, String role) {
        if (!words.isEmpty()) {
            segments.add(new Segment(words, role));
        }
    }
}
