package org.apostil.reanchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.anchoring.Mark;
import org.apostil.anchoring.Mark.Part;
import org.apostil.anchoring.Placement;
import org.apostil.annotation.Anchored;
import org.apostil.annotation.Carried;
import org.apostil.annotation.Carried.Placed;
import org.apostil.annotation.SpanRole;
import org.apostil.discussion.Passages.Discussed;
import org.apostil.source.Span;

/**
 * What was looked for in a newer text, and what came of it.
 *
 * @param annotation null of a discussion on a passage
 * @param thread     null of an annotation
 * @param revision   of the annotation; null of a discussion
 * @param roles      of its spans, in their order
 * @param start      where it begins on the earlier text, in code points
 */
record Found(UUID annotation, UUID thread, Integer revision, List<SpanRole> roles, int start, Mark mark, Placement placement) {

    static Found of(Anchored anchored, Placing placing) {
        Mark mark = new Mark(anchored.spans().stream().map(each -> new Part(each.span(), each.role() == SpanRole.CONTENT)).toList());
        return new Found(anchored.id(), null, anchored.revision(), anchored.spans().stream().map(Placed::role).toList(),
            anchored.spans().getFirst().span().start(), mark, placing.of(mark));
    }

    static Found of(Discussed discussed, Placing placing) {
        Mark mark = Mark.of(discussed.span());
        return new Found(null, discussed.thread(), null, List.of(SpanRole.CONTENT), discussed.span().start(), mark, placing.of(mark));
    }

    /** Says what became of a mark. */
    interface Placing {
        Placement of(Mark mark);
    }

    /** An annotation whose spans have those places; one that has none is left out. Decisions lapse with it. */
    static Carried carried(Anchored annotation, List<Optional<Place>> places, Points text) {
        List<Placed> spans = new ArrayList<>();
        for (int i = 0; i < annotation.spans().size(); i++) {
            SpanRole role = annotation.spans().get(i).role();
            places.get(i).ifPresent(place -> spans.add(new Placed(role, text.span(place))));
        }
        return new Carried(annotation.id(), spans, false);
    }

    /** Where it is exact, its spans there: the words are those that they were, and so is what stands around them. */
    Carried exact() {
        List<Placed> spans = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            spans.add(new Placed(roles.get(i), moved(mark.parts().get(i).span(), placement.candidates().getFirst().places().get(i).orElseThrow())));
        }
        return new Carried(annotation, spans, placement.inSameWords());
    }

    private static Span moved(Span span, Place place) {
        return new Span(place.start(), place.end(), span.exact(), span.prefix(), span.suffix());
    }
}
