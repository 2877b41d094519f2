package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.source.Block;
import org.apostil.source.SourceText;
import org.apostil.source.Span;

/**
 * Finds what was marked in an old text in a new one.
 *
 * <p>{@snippet :
 * Anchoring anchoring = new Anchoring(before, after);
 * Placement placement = anchoring.place(Mark.of(before.span(10, 24)));
 * placement.outcome();    // EXACT, MOVED, AMBIGUOUS or ORPHANED
 * }
 *
 * <p>It follows the {@code TextQuoteSelector} of the W3C Web Annotation Data Model (quotation with prefix and suffix), and
 * Brush and others, <em>Robust annotation positioning in digital documents</em> (CHI 2001): readers would rather lose a mark
 * than find it at the wrong place. So it is exact only where nothing else could be meant, and everything between that and
 * an orphan is for a person. Both texts are read once; each mark then costs about what changed near it. Not for several
 * threads at a time.
 */
public final class Anchoring {

    /** What is less like a mark is no candidate for it. */
    public static final double LEAST = 0.5;
    /** The same where the leading words stayed as they were while what stands around them changed. */
    private static final double LEAST_STAYED = 0.3;
    /** A second candidate that is less like it by no more than this makes it ambiguous. */
    static final double CLOSE = 0.15;
    /** The most candidates that a person is asked to choose between. */
    static final int MOST = 8;

    private final Words old;
    private final Words now;
    private final Paragraphs oldParagraphs;
    private final Paragraphs nowParagraphs;
    private final Alignment alignment;
    private final Concordance here;
    private final Concordance there;
    private final Lookalikes lookalikes;
    private final Passages passages;
    private final Likeness likeness;

    /** Reads both texts, and what stayed between them. */
    public Anchoring(SourceText before, SourceText after) {
        Words.Numbers known = new Words.Numbers();
        old = new Words(before.content(), known);
        now = new Words(after.content(), known);
        oldParagraphs = new Paragraphs(before, old);
        nowParagraphs = new Paragraphs(after, now);
        alignment = new Alignment(old, oldParagraphs.starts(), now, nowParagraphs.starts());
        here = new Concordance(old, known.count());
        there = new Concordance(now, known.count());
        lookalikes = new Lookalikes(old, oldParagraphs, now, nowParagraphs);
        passages = new Passages(old, now, alignment, there);
        likeness = new Likeness(old, now);
    }

    /**
     * What became of a mark.
     *
     * @param mark whose spans are of the old text
     */
    public Placement place(Mark mark) {
        Optional<Candidate> stayed = stayed(mark);
        if (stayed.isPresent() && isAlone(mark, stayed.get())) {
            return Placement.exact(stayed.get(), mark.parts().stream().allMatch(part -> isInSameWords(part.span())));
        }
        List<Candidate> found = candidates(mark);
        if (found.isEmpty()) {
            return new Placement(Outcome.ORPHANED, List.of(), false);
        }
        boolean several = found.stream().skip(1).anyMatch(other -> stayed.isPresent() || other.likeness() >= found.getFirst().likeness() - CLOSE || isLookalike(mark, other));
        return several ? new Placement(Outcome.AMBIGUOUS, found, false) : new Placement(Outcome.MOVED, List.of(found.getFirst()), false);
    }

    /** Where all of it stands if quotation and surroundings stayed as they were. */
    private Optional<Candidate> stayed(Mark mark) {
        List<Optional<Place>> places = mark.parts().stream().map(part -> stayed(part.span())).toList();
        return places.stream().allMatch(Optional::isPresent) ? Optional.of(new Candidate(places, 1)) : Optional.empty();
    }

    private Optional<Place> stayed(Span span) {
        return alignment.stayed(span.start(), span.end()).filter(place -> {
            int before = Math.min(span.start(), SourceText.CONTEXT);
            int after = Math.min(old.length() - span.end(), SourceText.CONTEXT);
            return now.reads(place.start() - before, old, span.start() - before, before + span.end() - span.start() + after);
        });
    }

    /**
     * Whether nothing else in either text could be taken for it: neither the quotation with what stands before it, nor with
     * what stands after it, nor a paragraph that holds any of it stands there twice, nor one much like that came. A copy of a
     * paragraph may stand before or after the one that was marked, and at its edges one side of the surroundings then tells
     * of the wrong one.
     */
    private boolean isAlone(Mark mark, Candidate stayed) {
        return IntStream.range(0, mark.parts().size()).allMatch(i -> isAlone(mark.parts().get(i).span(), stayed.places().get(i).orElseThrow()));
    }

    private boolean isAlone(Span span, Place place) {
        boolean before = span.start() >= SourceText.CONTEXT;
        boolean after = span.end() + SourceText.CONTEXT <= old.length();
        if (before && !isOnce(span.start() - SourceText.CONTEXT, span.end()) || after && !isOnce(span.start(), span.end() + SourceText.CONTEXT)) {
            return false;
        }
        return (before || after || isOnce(Math.max(0, span.start() - SourceText.CONTEXT), Math.min(old.length(), span.end() + SourceText.CONTEXT)))
            && oldParagraphs.holding(span.start(), span.end()).stream().allMatch(number -> oldParagraphs.count(oldParagraphs.reads(number)) == 1
                && nowParagraphs.count(oldParagraphs.reads(number)) <= 1 && !lookalikes.has(number, place));
    }

    /** Whether the leading part reads there as it did, with what stands before it or after it. */
    private boolean isLookalike(Mark mark, Candidate candidate) {
        Span span = mark.parts().get(mark.leading()).span();
        Place place = place(candidate, mark);
        int before = Math.min(span.start(), SourceText.CONTEXT);
        int after = Math.min(old.length() - span.end(), SourceText.CONTEXT);
        int length = span.end() - span.start();
        return place.end() - place.start() == length
            && (now.reads(place.start() - before, old, span.start() - before, before + length) || now.reads(place.start(), old, span.start(), length + after));
    }

    private boolean isOnce(int start, int end) {
        return there.find(old, start, end, 2).length == 1 && here.find(old, start, end, 2).length == 1;
    }

    /** Whether every paragraph that holds any of it is one in the new text, to the letter. */
    private boolean isInSameWords(Span span) {
        List<Integer> holding = oldParagraphs.holding(span.start(), span.end());
        return !holding.isEmpty() && holding.stream().allMatch(number -> {
            Block block = oldParagraphs.block(number);
            return alignment.stayed(block.start(), block.end()).filter(place -> nowParagraphs.has(place, oldParagraphs.reads(number))).isPresent();
        });
    }

    private List<Candidate> candidates(Mark mark) {
        List<List<Place>> places = mark.parts().stream().map(part -> passages.of(part.span().start(), part.span().end())).toList();
        Span leading = mark.parts().get(mark.leading()).span();
        Optional<Place> stayed = alignment.stayed(leading.start(), leading.end());
        List<Candidate> found = new ArrayList<>();
        places.get(mark.leading()).stream().map(place -> candidate(mark, place, places))
            .filter(candidate -> candidate.likeness() >= (stayed.filter(place(candidate, mark)::equals).isPresent() ? LEAST_STAYED : LEAST))
            .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
            .filter(candidate -> found.stream().noneMatch(better -> place(better, mark).overlaps(place(candidate, mark)))).limit(MOST).forEachOrdered(found::add);
        return found;
    }

    private static Place place(Candidate candidate, Mark mark) {
        return candidate.places().get(mark.leading()).orElseThrow();
    }

    /** All of the mark, where its leading part stands at {@code place}; of each part, where it could stand. */
    private Candidate candidate(Mark mark, Place place, List<List<Place>> places) {
        Span leading = mark.parts().get(mark.leading()).span();
        List<Optional<Place>> together = new ArrayList<>();
        double like = 0;
        double weight = 0;
        for (int i = 0; i < mark.parts().size(); i++) {
            Span span = mark.parts().get(i).span();
            Optional<Place> there = i == mark.leading() ? Optional.of(place) : near(span, places.get(i), place.start() + span.start() - leading.start());
            double heavy = likeness.weight(span.start(), span.end());
            weight += heavy;
            like += there.map(each -> heavy * likeness.of(span.start(), span.end(), each)).orElse(0.0);
            together.add(there);
        }
        return new Candidate(together, like / weight);
    }

    /** Where a further part stands, not far from where it would be if nothing between had changed. */
    private Optional<Place> near(Span span, List<Place> places, int expected) {
        int far = 10 * SourceText.CONTEXT + span.end() - span.start();
        return places.stream().filter(place -> Math.abs(place.start() - expected) <= far)
            .filter(place -> likeness.of(span.start(), span.end(), place) >= LEAST)
            .min(Comparator.comparingInt(place -> Math.abs(place.start() - expected)));
    }
}
