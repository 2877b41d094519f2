package org.apostil.platform.api;

import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Entity tags (RFC 9110): the version of a thing in quotation marks. */
public final class EntityTags {

    private EntityTags() {
    }

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the header {@code If-Match} names.
     *
     * @throws Problem when there is no such header, or it is no tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(Sort.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the state that you want to change, so that nobody's work is overwritten.");
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Problem(Sort.STALE, "If-Match names no state of this. Read it again and send its ETag.");
        }
    }
}
