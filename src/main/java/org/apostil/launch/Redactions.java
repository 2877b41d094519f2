package org.apostil.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of which a purge erased what they told, each held against the purge: the event of a purge, whose own hash holds, keeps
 * how many they are and the digest of what remains of them (ADR 51). Whatever else was erased or changed is found out by it.
 */
final class Redactions {
    private static final String PURGE = "source.purged";
    private static final Pattern ATTESTED = Pattern.compile("\"redacted\": \\{\"events\": (\\d+), \"sha256\": \"([0-9a-f]{64})\"\\}");

    /** The events of a purge so far. */
    private static final class Erased {
        private final MessageDigest digest = sha256();
        private final long first;
        private long count;

        private Erased(long first) {
            this.first = first;
        }
    }

    private final Map<Long, Erased> waiting = new TreeMap<>();
    private long count;

    /** Takes the next row that holds otherwise; answers what is wrong with it, or null. */
    String take(AuditRow row) {
        if (row.redactedBy() != null) {
            Erased erased = waiting.computeIfAbsent(row.redactedBy(), any -> new Erased(row.seq()));
            erased.digest.update(row.remains().getBytes(StandardCharsets.UTF_8));
            erased.count++;
            count++;
        }
        Erased erased = waiting.remove(row.seq());
        if (row.action().equals(PURGE) && row.redactedBy() == null) {
            return attests(row, erased == null ? new Erased(row.seq()) : erased) ? null
                    : "Event %d: changed content before it. It attests which events a purge erased, and those that are marked as erased by it are others, or were changed.".formatted(row.seq());
        }
        return erased == null ? null : unattested(erased, row.seq());
    }

    /** There are no more rows; answers what is wrong, or null. */
    String end() {
        return waiting.entrySet().stream().findFirst().map(each -> unattested(each.getValue(), each.getKey())).orElse(null);
    }

    /** How many events were erased so, all of them attested. */
    long count() {
        return count;
    }

    private static String unattested(Erased erased, long purge) {
        return "Event %d: changed content. It is marked as erased by event %d, which is no purge.".formatted(erased.first, purge);
    }

    private static boolean attests(AuditRow purge, Erased erased) {
        Matcher attested = ATTESTED.matcher(CanonicalJson.of(purge.after()));
        return attested.find() && Long.parseLong(attested.group(1)) == erased.count && attested.group(2).equals(HexFormat.of().formatHex(erased.digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
