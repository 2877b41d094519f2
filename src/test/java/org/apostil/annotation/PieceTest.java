package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.Comparison.Field;
import org.apostil.annotation.Piece.Fit;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final SourceText TEXT = SourceText.of("We are here, he said, and here we stay.");
    private static final AnnotationContent BASE = claim(List.of(content(0, 11)), Mode.DIRECT, "They are here.");

    @Test
    void every_field_that_differs_is_a_piece_and_every_span() {
        AnnotationContent proposed = claim(List.of(content(0, 11), content(22, 38), cue(13, 20)), Mode.MIXED, "They are here.");
        assertEquals(List.of(Field.SPANS, Field.SPANS, Field.MODE), Piece.between(BASE, proposed).stream().map(Piece::field).toList());
    }

    @Test
    void what_says_the_same_has_no_pieces() {
        assertEquals(List.of(), Piece.between(BASE, claim(List.of(content(0, 11)), Mode.DIRECT, " They are here.\r\n")));
    }

    @Test
    void accepted_pieces_change_what_they_are_about_and_nothing_else() {
        AnnotationContent proposed = claim(List.of(content(0, 11)), Mode.MIXED, "They stay.");
        Piece mode = Piece.between(BASE, proposed).getLast();
        assertEquals(claim(List.of(content(0, 11)), Mode.MIXED, "They are here."), mode.madeIn(BASE, proposed, TEXT));
    }

    @Test
    void all_pieces_together_make_what_was_proposed() {
        AnnotationContent proposed = claim(List.of(content(3, 11), cue(13, 20), content(22, 38)), Mode.MIXED, "They stay.");
        AnnotationContent made = BASE;
        for (Piece piece : Piece.between(BASE, proposed)) {
            made = piece.madeIn(made, proposed, TEXT);
        }
        assertEquals(inOrder(proposed), inOrder(made));
    }

    @Test
    void another_span_takes_the_place_of_the_one_that_it_overlaps() {
        Piece piece = Piece.between(BASE, claim(List.of(content(3, 20)), Mode.DIRECT, "They are here.")).getFirst();
        assertEquals(new SpanChange(content(0, 11), content(3, 20)), piece.span(TEXT));
    }

    @Test
    void a_span_that_becomes_something_else_is_one_piece() {
        AnnotationContent base = claim(List.of(content(0, 11), content(13, 20)), Mode.DIRECT, "They are here.");
        AnnotationContent proposed = claim(List.of(content(0, 11), cue(13, 20)), Mode.DIRECT, "They are here.");
        assertEquals(List.of(new SpanChange(content(13, 20), cue(13, 20))), Piece.between(base, proposed).stream().map(piece -> piece.span(TEXT)).toList());
    }

    @Test
    void an_added_span_is_joined_with_what_it_meets() {
        AnnotationContent proposed = claim(List.of(content(0, 11), content(22, 30)), Mode.DIRECT, "They are here.");
        AnnotationContent now = claim(List.of(content(0, 11), content(26, 38)), Mode.DIRECT, "They are here.");
        assertEquals(List.of(content(0, 11), content(22, 38)), Piece.between(BASE, proposed).getFirst().madeIn(now, proposed, TEXT).spans());
    }

    @Test
    void a_piece_applies_where_its_field_is_untouched_and_is_out_of_date_where_it_changed() {
        AnnotationContent proposed = claim(List.of(content(3, 11)), Mode.MIXED, "They are here.");
        List<Piece> pieces = Piece.between(BASE, proposed);
        AnnotationContent now = claim(List.of(content(0, 11)), Mode.INDIRECT, "They are there.");
        assertEquals(List.of(Fit.APPLIES, Fit.CHANGED), pieces.stream().map(piece -> piece.fit(BASE, proposed, now, TEXT)).toList());
        AnnotationContent moved = claim(List.of(content(0, 20)), Mode.DIRECT, "They are here.");
        assertEquals(List.of(Fit.CHANGED, Fit.APPLIES), pieces.stream().map(piece -> piece.fit(BASE, proposed, moved, TEXT)).toList());
    }

    @Test
    void a_piece_that_came_true_is_so_already() {
        AnnotationContent proposed = claim(List.of(content(3, 11)), Mode.MIXED, "They are here.");
        assertTrue(Piece.between(BASE, proposed).stream().allMatch(piece -> piece.fit(BASE, proposed, proposed, TEXT) == Fit.SO_ALREADY));
    }

    @Test
    void what_is_kept_is_read_as_it_was() {
        AnnotationContent content = new AnnotationContent(AnnotationKind.CREDIBILITY_NOTE, List.of(content(0, 11)), null, null, List.of(), Reliability.B, "r\u0000", Credibility.CONFIRMED, "c",
            "o", UUID.randomUUID(), "İ \n n");
        assertEquals(content, SuggestedJson.read(SuggestedJson.write(content)));
    }

    private static AnnotationContent inOrder(AnnotationContent content) {
        return content.with(content.spans().stream().sorted(Comparator.comparingInt(MarkedSpan::start)).toList());
    }

    private static AnnotationContent claim(List<MarkedSpan> spans, Mode mode, String proposition) {
        return new AnnotationContent(AnnotationKind.CLAIM, spans, mode, proposition, List.of(), null, null, null, null, null, null, null);
    }

    private static MarkedSpan content(int start, int end) {
        return new MarkedSpan(SpanRole.CONTENT, start, end, TEXT.span(start, end).exact());
    }

    private static MarkedSpan cue(int start, int end) {
        return new MarkedSpan(SpanRole.CUE, start, end, TEXT.span(start, end).exact());
    }
}
