package org.apostil.platform;

import java.util.Optional;

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
        NOT_FOUND(404, "Nothing here"),
        REFUSED(409, "Not possible in this state"),
        STALE(412, "Somebody was faster"),
        PRECONDITION_REQUIRED(428, "Which state do you mean?"),
        TOO_LARGE(413, "Too large"),
        NOT_TEXT(415, "Not a text");

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
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final long serialVersionUID = 1;

    private final Sort sort;
    private final String field;

    public Problem(Sort sort, String detail) {
        this(sort, null, detail);
    }

    /** A problem with the field {@code field} of what was sent. */
    public Problem(Sort sort, String field, String detail) {
        super(detail);
        this.sort = sort;
        this.field = field;
    }

    /** What was sent is not accepted because of {@code field}. */
    public static Problem invalid(String field, String detail) {
        return new Problem(Sort.INVALID, field, detail);
    }

    /** It does not exist, or not for whoever asks: both answer alike. */
    public static Problem notFound(String what) {
        return new Problem(Sort.NOT_FOUND,
            "There is no such " + what + ", or you are not a member of its project. Ask a lead of the project.");
    }

    public Sort sort() {
        return sort;
    }

    /** The field that is at fault, where there is one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
