package org.apostil.reanchoring;

import org.apostil.anchoring.Candidate.Place;
import org.apostil.source.SourceText;
import org.apostil.source.Span;

/** A text as code points, out of which many spans are cut: a long text is not counted through again for each. */
final class Points {

    private final int[] points;

    Points(SourceText text) {
        points = text.content().codePoints().toArray();
    }

    /** The span at a place, with its quotation and context. */
    Span span(Place place) {
        int before = Math.max(0, place.start() - SourceText.CONTEXT);
        int after = Math.min(points.length, place.end() + SourceText.CONTEXT);
        return new Span(place.start(), place.end(), slice(place.start(), place.end()), slice(before, place.start()), slice(place.end(), after));
    }

    /** Whether those words stand at a place. */
    boolean reads(Place place, String words) {
        return slice(place.start(), place.end()).equals(words);
    }

    private String slice(int start, int end) {
        return new String(points, start, end - start);
    }
}
