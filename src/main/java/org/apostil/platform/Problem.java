package org.apostil.platform;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Something that a person asked for and did not get: what was wrong, what was kept and what to do next, in words that
 * the screen shows as they are. The interface answers it as a problem document (RFC 9457).
 */
public class Problem extends RuntimeException {

    /** The sort of a problem: its HTTP status and its short title. */
    public enum Sort {
        INVALID(422, "Not accepted as it is"),
        UNREADABLE(400, "The request cannot be read"),
        NOT_SIGNED_IN(401, "Please sign in"),
        FORBIDDEN(403, "Not allowed"),
        SECOND_STEP_NEEDED(403, "A second step is needed"),
        NOT_FOUND(404, "Nothing here"),
        GONE(410, "Gone"),
        REFUSED(409, "Not possible in this state"),
        STALE(412, "Somebody was faster"),
        PRECONDITION_REQUIRED(428, "Which state do you mean?"),
        TOO_LARGE(413, "Too large"),
        NOT_TEXT(415, "Not a text"),
        UNSUPPORTED(415, "Not in a form that is understood here"),
        NOT_ACCEPTABLE(406, "Not to be had in that form"),
        TOO_MANY(429, "Too many tries");

        private final int status;
        private final String title;

        Sort(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }

        /** The short title, the same for every problem of the sort. */
        public String title() {
            return title;
        }

        /** The name in the problem's type, such as {@code not-found}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is wrong with one field of what was sent.
     *
     * @param field  its name as the interface has it, such as {@code proposition}
     * @param detail what is wrong and what to do
     */
    public record Violation(String field, String detail) implements Serializable {
    }

    private static final long serialVersionUID = 1;

    private final Sort sort;
    private final ArrayList<Violation> violations;
    private final Duration retryAfter;

    public Problem(Sort sort, String detail) {
        this(sort, detail, List.of(), null);
    }

    private Problem(Sort sort, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail);
        this.sort = sort;
        this.violations = new ArrayList<>(violations);
        this.retryAfter = retryAfter;
    }

    /** It comes too soon; after {@code wait} it may be tried again. */
    public static Problem tooMany(String detail, Duration wait) {
        return new Problem(Sort.TOO_MANY, detail, List.of(), wait);
    }

    /** What was sent is not accepted because of {@code field}. */
    public static Problem invalid(String field, String detail) {
        return invalid(List.of(new Violation(field, detail)));
    }

    /** What was sent is not accepted because of these fields, of which there is at least one. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(Sort.INVALID, violations.stream().map(Violation::detail).collect(Collectors.joining(" ")), violations, null);
    }

    /** It does not exist, or not for whoever asks: both answer alike. */
    public static Problem notFound() {
        return new Problem(Sort.NOT_FOUND,
            "There is nothing here, or you are not a member of the project that it belongs to. Check the address, or ask a lead of the project.");
    }

    public Sort sort() {
        return sort;
    }

    /** In how many whole seconds it may be tried again (RFC 9110, Retry-After); nothing where the time changes nothing. */
    public OptionalLong retryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }

    /** The fields that are at fault, where fields are. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
