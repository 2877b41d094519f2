package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.anchoring.Mark.Part;
import org.apostil.source.SourceText;

/**
 * Places marks by {@link Anchoring} after edits of known truth, and counts where it is right. Exact is right when every code
 * point of every span stands just there; moved when it points to where most of what is left of the leading span stands;
 * ambiguous when one of the candidates does; orphaned when less than half of that span is left anywhere in one piece of text.
 */
public final class Truth {

    /** What became of the marks of one sort, and how often that is right. */
    public record Count(int all, int right) {

        /** Both together. */
        public Count plus(Count other) {
            return new Count(all + other.all, right + other.right);
        }

        Count and(boolean isRight) {
            return new Count(all + 1, right + (isRight ? 1 : 0));
        }
    }

    private static final int[] WORDS = {1, 1, 2, 3, 5, 8, 12, 20, 30, 60};

    private final Map<Outcome, Count> counts = new EnumMap<>(Outcome.class);
    private final List<String> wrong = new ArrayList<>();

    /** Edits a text, and places so many marks, of one to three spans each. */
    public static Truth of(KnownEdit edit, SourceText text, int marks, long seed) {
        KnownText known = edit.of(text, seed);
        Anchoring anchoring = new Anchoring(known.before(), known.after());
        Truth truth = new Truth();
        for (Mark mark : marks(known.before(), marks, seed)) {
            truth.add(known, mark, anchoring.place(mark));
        }
        return truth;
    }

    /** How long it takes to read both texts and to place so many marks, in milliseconds. */
    public static double millis(KnownEdit edit, SourceText text, int marks, long seed) {
        KnownText known = edit.of(text, seed);
        List<Mark> placed = marks(known.before(), marks, seed);
        long start = System.nanoTime();
        Anchoring anchoring = new Anchoring(known.before(), known.after());
        placed.forEach(anchoring::place);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Marks all over a text, the same for the same seed: single words, clauses, sentences, and claims with cue and source. */
    public static List<Mark> marks(SourceText text, int count, long seed) {
        Words words = new Words(text.content(), new Words.Numbers());
        Random random = new Random(seed);
        List<Mark> marks = new ArrayList<>();
        while (marks.size() < count) {
            int first = random.nextInt(words.count());
            List<Part> parts = new ArrayList<>();
            int spans = random.nextInt(4) == 0 ? 3 : 1;
            for (int i = 0; i < spans && first < words.count() - 1; i++) {
                first += words.isSpace(first) ? 1 : 0;
                int last = Math.min(words.count() - 1, first + 2 * WORDS[i == 0 ? random.nextInt(WORDS.length) : random.nextInt(4)] - 2);
                last -= words.isSpace(last) && last > first ? 1 : 0;
                parts.add(new Part(text.span(words.start(first), words.start(last + 1)), i == 0));
                first = last + 2;
            }
            if (!parts.isEmpty()) {
                marks.add(new Mark(parts));
            }
        }
        return marks;
    }

    private void add(KnownText known, Mark mark, Placement placement) {
        boolean right = switch (placement.outcome()) {
            case EXACT -> isExact(known, mark, placement.candidates().getFirst());
            case MOVED, AMBIGUOUS -> placement.candidates().stream().anyMatch(candidate -> isNear(known, mark, candidate));
            case ORPHANED -> leading(mark, known) < Anchoring.LEAST;
        };
        counts.put(placement.outcome(), count(placement.outcome()).and(right));
        if (!right) {
            wrong.add(placement.outcome() + " " + mark.parts().get(mark.leading()).span() + " " + placement.candidates());
        }
    }

    private static boolean isExact(KnownText known, Mark mark, Candidate candidate) {
        for (int i = 0; i < mark.parts().size(); i++) {
            Part part = mark.parts().get(i);
            Place place = candidate.places().get(i).orElseThrow();
            boolean there = known.whole(part.span().start(), part.span().end()).orElse(-1) == place.start() || known.isOnlyCopy(place.start(), part.span().start(), part.span().end());
            if (!there || place.end() - place.start() != part.span().end() - part.span().start()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(KnownText known, Mark mark, Candidate candidate) {
        Part leading = mark.parts().get(mark.leading());
        return known.in(candidate.places().get(mark.leading()).orElseThrow(), leading.span().start(), leading.span().end()) > Anchoring.LEAST;
    }

    private static double leading(Mark mark, KnownText known) {
        Part leading = mark.parts().get(mark.leading());
        return known.left(leading.span().start(), leading.span().end());
    }

    /** How many came out so, and how many of them rightly. */
    public Count count(Outcome outcome) {
        return counts.getOrDefault(outcome, new Count(0, 0));
    }

    /** What was wrong, in words for who looks into it. */
    public List<String> wrong() {
        return wrong;
    }
}
