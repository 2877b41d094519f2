package org.apostil.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Side;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be known of a speaker, and what comes of two who write it at the same time. */
class SpeakerDetailsTest {

    private static final SpeakerDetails LAVROV = new SpeakerDetails(" Sergey Lavrov ", SpeakerKind.PERSON, "", Arrays.asList("Sergei Lavrov", null, " ", "Sergei Lavrov"),
        List.of(new SpeakerRole("Foreign Minister", "Government of Russia", "2004-03-09", " "), new SpeakerRole(" ", null, "", null)), "https://www.wikidata.org/wiki/q58048", null);

    @Test
    void what_is_empty_or_said_twice_is_left_out_and_an_address_is_its_item() {
        assertEquals(new SpeakerDetails("Sergey Lavrov", SpeakerKind.PERSON, null, List.of("Sergei Lavrov"),
            List.of(new SpeakerRole("Foreign Minister", "Government of Russia", "2004-03-09", null)), "Q58048", null), LAVROV.checked());
    }

    @TestFactory
    Stream<DynamicTest> a_wikidata_id_is_a_q_and_a_number() {
        return Stream.of("58048", "Q0", "Q01", "P31", "Q58048x", "https://example.org/wiki/Q1", "Q1234567890123456789", "javascript:Q1")
            .map(id -> DynamicTest.dynamicTest(id, () -> assertEquals(List.of("wikidata"), faults(with(SpeakerKind.PERSON, id, null)))));
    }

    @Test
    void who_is_not_named_has_no_wikidata_item_and_who_is_has_no_reason_for_anonymity() {
        assertEquals(List.of("wikidata"), faults(with(SpeakerKind.ANONYMOUS, "Q58048", null)));
        assertEquals(List.of("wikidata"), faults(with(SpeakerKind.UNSPECIFIED, "Q58048", null)));
        assertEquals(List.of("anonymity"), faults(with(SpeakerKind.PERSON, null, "He was not authorised to speak.")));
        assertEquals("He was not authorised to speak.", with(SpeakerKind.ANONYMOUS, null, "He was not authorised to speak.").checked().anonymity());
    }

    @TestFactory
    Stream<DynamicTest> a_role_says_what_and_when_as_far_as_it_is_known() {
        return Map.of(new SpeakerRole(null, null, "2004", null), "Role 1 says neither role nor affiliation.",
                new SpeakerRole("Minister", null, "2004-13", null), "Role 1 has a date that is no year, month or day (2017, 2017-03 or 2017-03-14).",
                new SpeakerRole("Minister", null, "2004-02-30", null), "Role 1 has a date that is no year, month or day (2017, 2017-03 or 2017-03-14).",
                new SpeakerRole("Minister", null, "2004-03", "2003"), "Role 1 ends before it begins.",
                new SpeakerRole("Minister", null, "2004-03", "2004"), "")
            .entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey().toString(), () -> {
                SpeakerDetails details = new SpeakerDetails("A", SpeakerKind.PERSON, null, List.of(), List.of(each.getKey()), null, null);
                if (each.getValue().isEmpty()) {
                    assertEquals(details, details.checked());
                } else {
                    assertEquals(List.of(new Violation("roles", each.getValue())), assertThrows(Problem.class, details::checked).violations());
                }
            }));
    }

    @Test
    void a_role_reads_as_a_line() {
        assertEquals("Foreign Minister, Government of Russia (since 9 March 2004)", LAVROV.checked().roles().getFirst().words());
        assertEquals("Envoy (2001 to May 2003)", new SpeakerRole("Envoy", null, "2001", "2003-05").words());
        assertEquals("Duma (until 2003)", new SpeakerRole(null, "Duma", null, "2003").words());
    }

    @Test
    void names_are_counted_in_code_points() {
        assertEquals("😀".repeat(200), SpeakerDetails.of("😀".repeat(200), SpeakerKind.PERSON, null).checked().name());
        assertEquals(List.of("name"), faults(SpeakerDetails.of("😀".repeat(201), SpeakerKind.PERSON, null)));
    }

    @Test
    void every_fault_is_said_at_once() {
        assertEquals(List.of("name", "kind", "wikidata"), faults(new SpeakerDetails(" ", null, null, null, null, "x", null)));
    }

    @Test
    void a_field_that_one_alone_changed_is_proposed_and_where_both_did_a_person_chooses() {
        SpeakerDetails before = LAVROV.checked();
        SpeakerDetails mine = new SpeakerDetails("Sergey V. Lavrov", SpeakerKind.PERSON, "Mine", before.aliases(), before.roles(), before.wikidata(), null);
        SpeakerDetails theirs = new SpeakerDetails("Sergey Lavrov", SpeakerKind.PERSON, "Theirs", List.of("Lavrov"), before.roles(), before.wikidata(), null);
        assertEquals(List.of(new SpeakerDifference(SpeakerField.NAME, Optional.of(Side.MINE)), new SpeakerDifference(SpeakerField.DESCRIPTION, Optional.empty()),
            new SpeakerDifference(SpeakerField.ALIASES, Optional.of(Side.THEIRS))), SpeakerDifference.of(before, mine, theirs));
        assertEquals(new SpeakerDetails("Sergey V. Lavrov", SpeakerKind.PERSON, "Theirs", List.of("Lavrov"), before.roles(), before.wikidata(), null),
            SpeakerDifference.merged(mine, theirs, Map.of(SpeakerField.NAME, Side.MINE, SpeakerField.DESCRIPTION, Side.THEIRS, SpeakerField.ALIASES, Side.THEIRS)));
    }

    private static SpeakerDetails with(SpeakerKind kind, String wikidata, String anonymity) {
        return new SpeakerDetails("A", kind, null, List.of(), List.of(), wikidata, anonymity);
    }

    private static List<String> faults(SpeakerDetails details) {
        return assertThrows(Problem.class, details::checked).violations().stream().map(Violation::field).toList();
    }
}
