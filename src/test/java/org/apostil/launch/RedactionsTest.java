package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trail of which a purge erased what some events told holds, and any other change of it is found out. */
class RedactionsTest {

    private static final String SECRET = "{\"text\": \"never to be told\"}";

    private final List<AuditRow> trail = new ArrayList<>();

    @BeforeEach
    void purge() {
        append("annotation.created", SECRET, null);
        append("annotation.submitted", "{\"state\": \"submitted\"}", null);
        append("thread.opened", SECRET, "never to be told");
        erase(0, 4);
        erase(2, 4);
        append("source.purged", "{\"redacted\": {\"events\": 2, \"sha256\": \"%s\"}}".formatted(sha256(trail.get(0).remains() + trail.get(2).remains())), "A court said so");
        append("source.added", "{}", null);
    }

    private void append(String action, String after, String reason) {
        String prev = trail.isEmpty() ? AuditChain.BEGINNING : trail.getLast().hash();
        AuditRow bare = new AuditRow(2, trail.size() + 1, 1_000_000L + trail.size(), null, action, null, "thing", null, null, after, reason, prev, "", null);
        trail.add(with(bare, after, reason, bare.hashAfter(prev), null));
    }

    private static AuditRow with(AuditRow row, String after, String reason, String hash, Long redactedBy) {
        return new AuditRow(row.form(), row.seq(), row.at(), row.actor(), row.action(), row.project(), row.subjectType(), row.subject(), row.before(), after, reason, row.prev(), hash, redactedBy);
    }

    private void erase(int index, long purge) {
        trail.set(index, with(trail.get(index), null, null, trail.get(index).hash(), purge));
    }

    private AuditChain checked() {
        AuditChain chain = new AuditChain(List.of());
        for (AuditRow row : trail) {
            if (!chain.take(row)) {
                return chain;
            }
        }
        chain.end();
        return chain;
    }

    @Test
    void trail_holds_and_says_how_much_was_erased() {
        assertEquals(java.util.Optional.empty(), checked().fault());
        assertEquals(2, checked().redacted());
        assertEquals(5, checked().count());
    }

    @Test
    void one_more_that_is_marked_as_erased_is_found() {
        erase(1, 4);
        assertTrue(checked().fault().orElse("").startsWith("Event 4: changed content before it."), checked().fault()::toString);
    }

    @Test
    void one_that_is_marked_as_erased_by_what_is_no_purge_is_found() {
        erase(1, 5);
        assertEquals("Event 2: changed content. It is marked as erased by event 5, which is no purge.", checked().fault().orElse(""));
        erase(1, 99);
        assertEquals("Event 2: changed content. It is marked as erased by event 99, which is no purge.", checked().fault().orElse(""));
    }

    @Test
    void who_did_it_cannot_be_changed_in_an_erased_one() {
        AuditRow row = trail.get(2);
        trail.set(2, new AuditRow(row.form(), row.seq(), row.at(), "00000000-0000-0000-0000-000000000001", row.action(), row.project(), row.subjectType(), row.subject(), null, null, null, row.prev(), row.hash(), 4L));
        assertTrue(checked().fault().orElse("").startsWith("Event 4: changed content before it."), checked().fault()::toString);
    }

    @Test
    void nothing_else_can_stand_in_the_place_of_what_was_erased() {
        trail.set(2, with(trail.get(2), "{\"text\": \"something else\"}", null, trail.get(2).hash(), 4L));
        assertTrue(checked().fault().orElse("").startsWith("Event 3: changed content."), checked().fault()::toString);
    }

    @Test
    void one_that_was_erased_without_being_marked_is_found() {
        trail.set(1, with(trail.get(1), null, null, trail.get(1).hash(), null));
        assertTrue(checked().fault().orElse("").startsWith("Event 2: changed content."), checked().fault()::toString);
    }

    @Test
    void the_hash_of_an_erased_one_cannot_be_changed() {
        trail.set(2, with(trail.get(2), null, null, sha256("another"), 4L));
        assertTrue(checked().fault().orElse("").startsWith("Event 3: wrong hash."), checked().fault()::toString);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
