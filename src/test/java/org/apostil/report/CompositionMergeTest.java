package org.apostil.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.export.Inclusion;
import org.apostil.export.Judgement;
import org.apostil.export.LikelihoodRow;
import org.apostil.platform.Side;
import org.apostil.project.HandlingMark;
import org.apostil.report.CompositionMerge.Difference;
import org.junit.jupiter.api.Test;

class CompositionMergeTest {

    private static final ChosenSource FIRST = new ChosenSource(UUID.randomUUID(), UUID.randomUUID(), "Good.");
    private static final ChosenSource SECOND = new ChosenSource(UUID.randomUUID(), UUID.randomUUID(), null);
    private static final Composition BEFORE = said("Title", "Summary", FIRST, SECOND);

    @Test
    void side_that_alone_changed_a_field_is_proposed() {
        assertEquals(List.of(new Difference(CompositionField.TITLE, Optional.of(Side.MINE)), new Difference(CompositionField.SUMMARY, Optional.of(Side.THEIRS))),
            new CompositionMerge(BEFORE, said("Mine", "Summary", FIRST, SECOND), said("Title", "Theirs", FIRST, SECOND)).differences());
    }

    @Test
    void nothing_is_proposed_where_both_changed_it() {
        assertEquals(List.of(new Difference(CompositionField.SUMMARY, Optional.empty())),
            new CompositionMerge(BEFORE, said("Title", "Mine", FIRST, SECOND), said("Title", "Theirs", FIRST, SECOND)).differences());
    }

    @Test
    void line_ends_of_browsers_are_no_difference() {
        assertEquals(List.of(), new CompositionMerge(BEFORE, said("Title", "One\r\ntwo", FIRST), said("Title", "One\ntwo ", FIRST)).differences());
    }

    @Test
    void fields_are_taken_from_the_chosen_side() {
        Composition merged = new CompositionMerge(BEFORE, said("Mine", "Mine", FIRST), said("Theirs", "Theirs", SECOND))
            .merged(chosen(CompositionField.TITLE));
        assertEquals(said("Mine", "Theirs", SECOND), merged);
    }

    @Test
    void what_is_said_of_a_source_stays_with_it_whoever_orders_them() {
        ChosenSource said = new ChosenSource(SECOND.source(), SECOND.version(), "Weak.");
        Composition merged = new CompositionMerge(BEFORE, said("Title", "Summary", SECOND, FIRST), said("Title", "Summary", FIRST, said))
            .merged(chosen(CompositionField.SOURCES));
        assertEquals(List.of(said, FIRST), merged.sources());
    }

    private static Map<CompositionField, Side> chosen(CompositionField mine) {
        return new EnumMap<>(Map.of(mine, Side.MINE));
    }

    private static Composition said(String title, String summary, ChosenSource... sources) {
        return new Composition(title, HandlingMark.GREEN, summary, List.of(new Judgement("It rains.", null, null, null)), LikelihoodRow.LIKELY, List.of(sources), null, Inclusion.all());
    }
}
