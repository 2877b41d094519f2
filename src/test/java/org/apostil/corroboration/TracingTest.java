package org.apostil.corroboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.corroboration.Place.Nobody;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Place.OfText;
import org.apostil.corroboration.Place.Outside;
import org.apostil.corroboration.Tracing.Known;
import org.junit.jupiter.api.Test;

/** Where statements come from, and which are independent of each other. */
class TracingTest {

    private static final UUID MINISTER = UUID.randomUUID();
    private static final UUID POST = UUID.randomUUID();
    private static final UUID TIDE = UUID.randomUUID();
    private static final UUID STAR = UUID.randomUUID();

    private final List<Known> statements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    @Test
    void statement_comes_from_the_speaker_whose_words_it_reports() {
        assertEquals(Set.of(new OfSpeaker(MINISTER)), origins(reported(POST, MINISTER)));
    }

    @Test
    void statement_in_the_authors_voice_comes_from_its_text() {
        assertEquals(Set.of(new OfText(POST)), origins(own(POST)));
    }

    @Test
    void two_outlets_that_report_the_same_speaker_have_the_same_origin() {
        assertFalse(independent(reported(POST, MINISTER), reported(TIDE, MINISTER)));
    }

    @Test
    void two_outlets_that_report_different_speakers_are_independent() {
        assertTrue(independent(reported(POST, MINISTER), reported(TIDE, UUID.randomUUID())));
    }

    @Test
    void outlet_that_repeats_another_is_the_same_origin() {
        Known first = own(POST);
        Known second = own(TIDE);
        assertTrue(independent(first, second));
        link(new OfSource(TIDE), new OfSource(POST));
        assertEquals(Set.of(new OfText(POST)), origins(second));
        assertFalse(independent(first, second));
    }

    @Test
    void what_is_recorded_of_a_statement_goes_before_what_is_recorded_of_its_source() {
        Known statement = own(TIDE);
        link(new OfSource(TIDE), new OfSource(POST));
        link(new OfStatement(statement.id()), new OfSpeaker(MINISTER));
        assertEquals(Set.of(new OfSpeaker(MINISTER)), origins(statement));
    }

    @Test
    void repeated_outlet_passes_on_what_it_states_of_the_claim() {
        reported(POST, MINISTER);
        Known second = own(TIDE);
        link(new OfSource(TIDE), new OfSource(POST));
        assertEquals(Set.of(new OfSpeaker(MINISTER)), origins(second));
    }

    @Test
    void source_that_states_nothing_of_it_is_followed_further() {
        Known statement = own(TIDE);
        link(new OfSource(TIDE), new OfSource(STAR));
        link(new OfSource(STAR), new Outside("Agency"));
        assertEquals(Set.of(new Outside("AGENCY")), origins(statement));
    }

    @Test
    void outlets_that_repeat_each_other_go_round_and_confirm_nothing() {
        Known first = own(POST);
        Known second = own(TIDE);
        Known third = own(STAR);
        link(new OfSource(POST), new OfSource(TIDE));
        link(new OfSource(TIDE), new OfSource(POST));
        Traced traced = tracing().of(first.id());
        assertTrue(traced.goesRound());
        assertEquals(List.of(new OfStatement(first.id()), new OfSource(TIDE), new OfStatement(second.id()), new OfSource(POST)), traced.circle());
        assertFalse(independent(first, third));
        assertFalse(tracing().of(third.id()).goesRound());
    }

    @Test
    void statement_behind_a_circle_goes_round_too_without_being_in_it() {
        own(POST);
        own(TIDE);
        Known third = own(STAR);
        link(new OfSource(POST), new OfSource(TIDE));
        link(new OfSource(TIDE), new OfSource(POST));
        link(new OfSource(STAR), new OfSource(POST));
        assertTrue(tracing().of(third.id()).goesRound());
        assertEquals(List.of(), tracing().of(third.id()).circle());
    }

    @Test
    void circle_with_a_way_out_is_shown_and_has_an_origin_all_the_same() {
        Known first = own(POST);
        own(TIDE);
        link(new OfSource(POST), new OfSource(TIDE));
        link(new OfSource(TIDE), new OfSource(POST));
        link(new OfSource(TIDE), new Outside("Press office"));
        Traced traced = tracing().of(first.id());
        assertEquals(Set.of(new Outside("Press office")), traced.origins());
        assertFalse(traced.circle().isEmpty());
        assertTrue(traced.settled());
    }

    @Test
    void what_nobody_in_particular_says_is_independent_of_nothing() {
        Known vague = add(new Known(UUID.randomUUID(), POST, UUID.randomUUID(), false));
        assertEquals(Set.of(new Nobody()), origins(vague));
        assertFalse(independent(vague, reported(TIDE, MINISTER)));
    }

    @Test
    void one_shared_origin_of_several_is_enough_to_be_dependent() {
        Known first = own(POST);
        Known second = reported(TIDE, MINISTER);
        link(new OfStatement(first.id()), new Outside("Agency"));
        link(new OfStatement(first.id()), new OfSpeaker(MINISTER));
        assertFalse(independent(first, second));
    }

    private Known own(UUID source) {
        return add(new Known(UUID.randomUUID(), source, null, false));
    }

    private Known reported(UUID source, UUID speaker) {
        return add(new Known(UUID.randomUUID(), source, speaker, true));
    }

    private Known add(Known statement) {
        statements.add(statement);
        return statement;
    }

    private void link(Place of, Place from) {
        links.add(new Link(UUID.randomUUID(), of, from, "It says so.", UUID.randomUUID(), Instant.EPOCH));
    }

    private Set<Place> origins(Known statement) {
        return tracing().of(statement.id()).origins();
    }

    private boolean independent(Known one, Known other) {
        return tracing().of(one.id()).isIndependentOf(tracing().of(other.id()));
    }

    private Tracing tracing() {
        return new Tracing(statements, List.of(), links);
    }
}
