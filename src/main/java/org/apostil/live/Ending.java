package org.apostil.live;

/** Why a stream ends. The codes are of the range that RFC 6455 leaves to applications; {@code live.js} knows them. */
public enum Ending {

    SESSION_OVER(4401, "The session has ended."),
    NO_MEMBER(4403, "You are no longer a member of this project."),
    SILENT(4408, "Nothing was heard for too long."),
    TOO_SLOW(4413, "More came than was taken."),
    TOO_MANY(4429, "Too many desks are open."),
    STOPPING(4503, "The server stops, or cannot reach its database.");

    private final int code;
    private final String reason;

    Ending(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /** At most 123 bytes. */
    public String reason() {
        return reason;
    }
}
