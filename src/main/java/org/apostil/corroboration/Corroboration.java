package org.apostil.corroboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.Verdict;
import org.apostil.platform.Format;
import org.apostil.review.State;

/**
 * How far the statements of a claim, and of the claims that restate it, bear each other out.
 *
 * @param origins  what they go back to; statements that share an origin stand together, and only those of different ones are
 *                 independent of each other
 * @param unsaid   statements of which it cannot be said where they come from: from nobody in particular
 * @param circles  circular reporting
 * @param unborne  grades of 1 whose other origin is none, by what is recorded now
 * @param recorded what was recorded of where they come from, on all ways
 * @param withdrawn how many more statements there would be if their sources were not withdrawn
 */
public record Corroboration(UUID project, UUID claim, String proposition, Verdict verdict, List<Origin> origins, List<Statement> unsaid, List<Circle> circles,
                            List<Unborne> unborne, List<Recorded> recorded, int withdrawn) {

    /** Origins that cannot be told apart, and the statements that go back to them. */
    public record Origin(List<String> names, List<Statement> statements) {

        /** Whether a colleague has approved any of the statements. */
        public boolean approved() {
            return statements.stream().anyMatch(statement -> statement.state() == State.APPROVED);
        }
    }

    /**
     * Reports that rest on each other.
     *
     * @param way what each has from the next, and the last from the first
     */
    public record Circle(List<String> way) {
    }

    /** A statement that a note grades 1, and why its other origin is none. */
    public record Unborne(Statement statement, String why) {
    }

    /** What somebody recorded. */
    public record Recorded(UUID id, String of, String from, String knownBy, String by, Instant at) {
    }

    /** How many origins there are that are independent of each other. */
    public int independent() {
        return origins.size();
    }

    /** The same in a sentence. */
    public String words() {
        int told = origins.stream().mapToInt(origin -> origin.statements().size()).sum();
        if (told == 0) {
            return unsaid.isEmpty() && circles.isEmpty() ? "Nobody states it in the sources now."
                : circles.isEmpty() ? "It cannot be said where any statement of it comes from." : "Its statements go back to each other: that is one account going round, and nothing confirms it.";
        }
        long approved = origins.stream().filter(Origin::approved).count();
        return "%s %s to %s; %s.".formatted(Format.count(told, "statement"), told == 1 ? "goes back" : "go back",
            origins.size() == 1 ? "one origin" : origins.size() + " independent origins",
            approved == 0 ? "no approved statement is among them" : approved == origins.size() && approved == 1 ? "an approved statement is among them" : "approved statements stand for " + approved);
    }
}
