package org.apostil.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.junit.jupiter.api.Test;

/** Which annotations of different analysts are of the same passage, and in what they differ. */
class MatchingTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CLEO = new UUID(0, 3);

    @Test
    void half_of_what_both_cover_is_enough_and_less_is_not() {
        assertEquals(List.of(2), sizes(comment(ANNA, 0, 10), comment(BEN, 0, 20)));
        assertEquals(List.of(1, 1), sizes(comment(ANNA, 0, 10), comment(BEN, 0, 21)));
    }

    @Test
    void two_of_one_analyst_are_never_the_same_passage() {
        assertEquals(List.of(1, 1), sizes(comment(ANNA, 0, 10), comment(ANNA, 0, 10)));
    }

    @Test
    void the_one_that_overlaps_most_is_the_match() {
        Side close = comment(BEN, 1, 10);
        Side far = comment(BEN, 4, 10);
        Side anna = comment(ANNA, 0, 10);
        assertEquals(List.of(anna.annotation(), close.annotation()), Matching.of(List.of(far, close, anna), 2).getFirst().annotations());
    }

    @Test
    void the_same_kind_comes_before_a_better_overlap() {
        Side anna = comment(ANNA, 0, 10);
        Side sameKind = comment(BEN, 0, 8);
        Side otherKind = graded(BEN, 0, 10, Reliability.B);
        assertEquals(List.of(anna.annotation(), sameKind.annotation()), Matching.of(List.of(anna, otherKind, sameKind), 2).getFirst().annotations());
        assertEquals(Set.of(Difference.KIND, Difference.GRADE), differences(anna, otherKind));
    }

    @Test
    void three_analysts_meet_in_one_passage() {
        assertEquals(List.of(3), sizes(comment(ANNA, 0, 10), comment(BEN, 0, 9), comment(CLEO, 1, 10)));
    }

    @Test
    void spans_of_several_pieces_are_compared_piece_by_piece() {
        assertEquals(0.5, Stretch.overlap(List.of(new Stretch(0, 5), new Stretch(10, 15)), List.of(new Stretch(0, 5))));
        assertEquals(List.of(new Stretch(0, 6), new Stretch(8, 9)), Stretch.union(List.of(new Stretch(8, 9), new Stretch(3, 6), new Stretch(0, 3))));
    }

    @Test
    void what_differs_is_told_and_wording_is_not_compared() {
        assertEquals(Set.of(), differences(comment(ANNA, 0, 10), comment(BEN, 0, 10)));
        assertEquals(Set.of(Difference.SPAN), differences(comment(ANNA, 0, 10), comment(BEN, 0, 9)));
        assertEquals(Set.of(Difference.GRADE), differences(graded(ANNA, 0, 10, Reliability.B), graded(BEN, 0, 10, Reliability.C)));
        assertEquals(Set.of(Difference.MODE), differences(AgreementTest.claim(ANNA, 0, 10, Mode.DIRECT), AgreementTest.claim(BEN, 0, 10, Mode.MIXED)));
        assertEquals(EnumSet.of(Difference.MISSING), Matching.of(List.of(comment(ANNA, 0, 10)), 2).getFirst().differences());
    }

    private static Set<Difference> differences(Side... sides) {
        return Matching.of(List.of(sides), sides.length).getFirst().differences();
    }

    private static List<Integer> sizes(Side... sides) {
        return Matching.of(List.of(sides), 3).stream().map(passage -> passage.sides().size()).toList();
    }

    private static Side comment(UUID analyst, int start, int end) {
        return side(analyst, AnnotationKind.COMMENT, start, end, null);
    }

    private static Side graded(UUID analyst, int start, int end, Reliability reliability) {
        return side(analyst, AnnotationKind.CREDIBILITY_NOTE, start, end, reliability);
    }

    private static Side side(UUID analyst, AnnotationKind kind, int start, int end, Reliability reliability) {
        return Side.of(UUID.randomUUID(), 1, analyst, new AnnotationContent(kind, List.of(new MarkedSpan(SpanRole.CONTENT, start, end, "…")), null, null, List.of(),
            reliability, null, null, null, null, null, "Note by " + analyst));
    }
}
