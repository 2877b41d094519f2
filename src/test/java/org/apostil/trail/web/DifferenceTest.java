package org.apostil.trail.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was before and after an event, in words. */
class DifferenceTest {

    private static final UUID SOMEBODY = UUID.fromString("01a20b82-45ce-73d7-ba54-dbb25abcbde4");

    @Test
    void only_fields_that_differ_are_named() {
        assertEquals(List.of(new Difference("approvals needed", "1", "2"), new Difference("threads block", null, "yes")),
            Difference.between("{\"approvalsNeeded\": 1, \"same\": \"x\", \"gone\": null}", "{\"approvalsNeeded\": 2, \"same\": \"x\", \"threadsBlock\": true}", Map.of()));
    }

    @Test
    void passages_are_quoted_ids_named_and_codes_read() {
        assertEquals(List.of(new Difference("kind", null, "speaker mention"), new Difference("spans", null, "“said” (content)"), new Difference("speakers", null, "Somebody; 01a20b82-45ce-73d7-ba54-000000000000")),
            Difference.between(null, "{\"content\": {\"kind\": \"SPEAKER_MENTION\", \"spans\": [{\"role\": \"CONTENT\", \"exact\": \"said\", \"start\": 1}], \"speakers\": [\"" + SOMEBODY + "\", \"01a20b82-45ce-73d7-ba54-000000000000\"]}}", Map.of(SOMEBODY, "Somebody")));
    }

    @Test
    void what_people_wrote_in_capitals_stays_so() {
        assertEquals(List.of(new Difference("text", "NATO", "OSCE")), Difference.between("{\"text\": \"NATO\"}", "{\"text\": \"OSCE\"}", Map.of()));
    }
}
