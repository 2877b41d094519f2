package org.apostil.launch;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An event of the trail and its hash, as somebody wrote them down elsewhere: what stands in the database before it cannot
 * have been changed since, unless this event's hash has changed too.
 *
 * @param hash in hex
 */
record AuditHead(long seq, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d{0,17}:[0-9a-fA-F]{64}");

    /** Reads {@code SEQ:HASH}. */
    static AuditHead parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new LaunchProblem("""
                    "%s" is not a head of the audit trail.
                    A head looks like 1234:9f86d0… with 64 digits of 0-9 and a-f after the colon.""".formatted(written));
        }
        int colon = written.indexOf(':');
        return new AuditHead(Long.parseLong(written.substring(0, colon)), written.substring(colon + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
