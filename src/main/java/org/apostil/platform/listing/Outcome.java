package org.apostil.platform.listing;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apostil.platform.Problem;

/**
 * What came of doing the same to several rows, each by itself: one that is refused holds back none of the others.
 *
 * @param done    what was done, as the beginning of a sentence, such as <em>Marked TLP:RED</em>
 * @param results in the order in which they were done
 */
public record Outcome(String done, List<Result> results) implements Serializable {

    /** The most that one call does something to. */
    public static final int MOST = 100;

    /**
     * A row as whoever chose it had it before them.
     *
     * @param seen its revision then
     */
    public record Chosen(UUID id, long seen) {

        /**
         * Reads what {@link #toString()} wrote.
         *
         * @throws Problem when it is nothing of the kind
         */
        public static Chosen of(String written) {
            try {
                int dot = written.indexOf('.');
                return new Chosen(UUID.fromString(written.substring(0, dot)), Long.parseLong(written.substring(dot + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Problem.notFound();
            }
        }

        @Override
        public String toString() {
            return id + "." + seen;
        }
    }

    /**
     * What came of one.
     *
     * @param says    what it is called, to know it by; empty where it is not there
     * @param refused why it was not done; empty where it was
     */
    public record Result(UUID id, String says, String refused) implements Serializable {
    }

    public Outcome {
        results = List.copyOf(results);
    }

    /**
     * Lets pass what can be done in one call.
     *
     * @throws Problem naming {@code field} where nothing or too much is chosen
     */
    public static List<Chosen> upToMost(List<Chosen> chosen, String field) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Problem.invalid(field, "Choose 1 to %d.".formatted(MOST));
        }
        return chosen;
    }

    /**
     * Does the same to each, and tells what came of it: a problem refuses only the one that it is met with.
     *
     * @param chosen as {@link #upToMost} let them pass
     * @param name   finds one and tells what it is called; a problem where it is not there
     * @param act    does it, in a transaction of its own
     */
    public static Outcome of(String done, List<Chosen> chosen, Function<Chosen, String> name, Consumer<Chosen> act) {
        return new Outcome(done, chosen.stream().map(one -> result(one, name, act)).toList());
    }

    private static Result result(Chosen one, Function<Chosen, String> name, Consumer<Chosen> act) {
        String says = "";
        try {
            says = name.apply(one);
            act.accept(one);
            return new Result(one.id(), says, "");
        } catch (Problem problem) {
            return new Result(one.id(), says, problem.sort() == Problem.Sort.STALE ? "It changed since you chose it. Look at it as it is now, then choose it again." : problem.getMessage());
        }
    }

    /** Those that were refused. */
    public List<Result> refusals() {
        return results.stream().filter(result -> !result.refused().isEmpty()).toList();
    }

    /** In a sentence, such as <em>Marked TLP:RED: 3. Refused: 1. What was refused stays as it was.</em> */
    public String words() {
        int refused = refusals().size();
        return "%s: %d.%s".formatted(done, results.size() - refused, refused == 0 ? "" : " Refused: %d. What was refused stays as it was.".formatted(refused));
    }
}
