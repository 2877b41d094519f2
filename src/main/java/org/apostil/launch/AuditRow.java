package org.apostil.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * One row of the audit trail as it stands in the database, and the hash that it ought to have, which is worked out here
 * and not by the database.
 *
 * @param form  how its hash is made: 1 or 2 (ADR 18)
 * @param at    microseconds since 1970 in UTC; null where the row has no finite time
 * @param prev  the hash before, in hex
 * @param hash  the hash that the row bears, in hex
 * @param redactedBy the event of the purge that erased before, after and reason; null where none did (ADR 51)
 */
record AuditRow(int form, long seq, Long at, String actor, String action, String project, String subjectType, String subject,
        String before, String after, String reason, String prev, String hash, Long redactedBy) {

    static final String COLUMNS = """
            seq, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint end, actor_id::text, action, project_id::text,
            subject_type, subject_id::text, before::text, after::text, reason, encode(prev_hash, 'hex'), encode(hash, 'hex')""";
    private static final DateTimeFormatter FIRST_FORM = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true).appendLiteral("+00:00").toFormatter().withZone(ZoneOffset.UTC);
    private static final String NO_TIME = "null";

    /** Reads a row of {@code form}, {@link #COLUMNS} and the purge that erased it. */
    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(row.getInt(1), row.getLong(2), row.getObject(3, Long.class), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                row.getString(12), row.getString(13), row.getObject(14, Long.class));
    }

    Instant time() {
        return at == null ? Instant.EPOCH : Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }

    /** The hash that a row of this content has after {@code previous}, in hex. */
    String hashAfter(String previous) {
        return sha256(form == 1 ? previous + "|" + firstForm(previous) : secondForm(previous));
    }

    /** Whether what it told was erased, and nothing stands in its place. */
    boolean isErased() {
        return redactedBy != null && before == null && after == null && reason == null;
    }

    /** The digest of what it still tells, in hex, by which a purge attests it. */
    String remains() {
        Map<String, String> members = new HashMap<>();
        members.put("seq", Long.toString(seq));
        members.put("at", at == null ? NO_TIME : at.toString());
        members.put("actor", CanonicalJson.string(actor));
        members.put("action", CanonicalJson.string(action));
        members.put("project", CanonicalJson.string(project));
        members.put("subjectType", CanonicalJson.string(subjectType));
        members.put("subject", CanonicalJson.string(subject));
        members.put("prev", CanonicalJson.string(prev));
        members.put("hash", CanonicalJson.string(hash));
        return sha256(CanonicalJson.object(members));
    }

    private String secondForm(String previous) {
        Map<String, String> members = content();
        members.put("form", Integer.toString(form));
        members.put("seq", Long.toString(seq));
        members.put("at", at == null ? NO_TIME : at.toString());
        members.put("actor", CanonicalJson.string(actor));
        members.put("project", CanonicalJson.string(project));
        members.put("subjectType", CanonicalJson.string(subjectType));
        members.put("subject", CanonicalJson.string(subject));
        members.put("prev", CanonicalJson.string(previous));
        return CanonicalJson.object(members);
    }

    private String firstForm(String previous) {
        Map<String, String> members = content();
        members.put("at", at == null ? NO_TIME : CanonicalJson.string(FIRST_FORM.format(time())));
        members.put("actor_id", CanonicalJson.string(actor));
        members.put("project_id", CanonicalJson.string(project));
        members.put("subject_type", CanonicalJson.string(subjectType));
        members.put("subject_id", CanonicalJson.string(subject));
        members.put("prev_hash", CanonicalJson.string("\\x" + previous));
        return CanonicalJson.object(members);
    }

    private Map<String, String> content() {
        Map<String, String> members = new HashMap<>();
        members.put("action", CanonicalJson.string(action));
        members.put("before", CanonicalJson.of(before));
        members.put("after", CanonicalJson.of(after));
        members.put("reason", CanonicalJson.string(reason));
        return members;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
