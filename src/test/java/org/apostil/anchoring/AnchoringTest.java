package org.apostil.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.anchoring.Mark.Part;
import org.apostil.anchoring.TextChange.Turn;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds anchoring against a table of small texts that a person can check by eye. */
class AnchoringTest {

    private static final String FILLER = "The observers counted vehicles at seven crossings, as they had done in each of the weeks before.";

    /** A text, and the passages that are marked in it. */
    private record Marked(SourceText text, List<Place> places) {

        static Marked of(String cell) {
            String written = cell.replace("¶", "\n").replaceAll("\\bF\\b", FILLER);
            List<Place> places = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int start = 0;
            for (String part : written.split("(?<=[«»])|(?=[«»])")) {
                switch (part) {
                    case "«" -> start = text.codePointCount(0, text.length());
                    case "»" -> places.add(new Place(start, text.codePointCount(0, text.length())));
                    default -> text.append(part);
                }
            }
            return new Marked(SourceText.of(text.toString()), places);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_mark_comes_out_as_the_table_says() {
        return Table.rows(AnchoringTest.class, "anchoring.txt").map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
            Marked before = Marked.of(row.get(1));
            Marked after = Marked.of(row.get(2));
            Place marked = before.places().getFirst();
            Placement placement = new Anchoring(before.text(), after.text()).place(Mark.of(before.text().span(marked.start(), marked.end())));
            assertEquals(row.get(3), placement.outcome().code(), placement::toString);
            assertEquals(after.places(), placement.candidates().stream().map(candidate -> candidate.places().getFirst().orElseThrow())
                .sorted(Comparator.comparingInt(Place::start)).toList(), placement::toString);
        }));
    }

    @Test
    void spans_of_one_annotation_are_found_together_and_a_cue_that_is_gone_is_missing() {
        SourceText before = SourceText.of(FILLER + "\nAs the minister told us, the talks in Geneva would resume before the summer.\n" + FILLER.replace("seven", "nine"));
        SourceText after = SourceText.of(FILLER + "\nThe talks in Geneva would resume before the summer.\n" + FILLER.replace("seven", "nine"));
        int content = before.content().indexOf("talks in Geneva");
        int cue = before.content().indexOf("told us");
        Mark mark = new Mark(List.of(new Part(before.span(content, content + "talks in Geneva would resume".length()), true), new Part(before.span(cue, cue + "told us".length()), false)));

        Placement placement = new Anchoring(before, after).place(mark);

        assertEquals(Outcome.MOVED, placement.outcome());
        assertEquals(Optional.of(after.content().indexOf("talks in Geneva")), placement.candidates().getFirst().places().getFirst().map(Place::start));
        assertFalse(placement.candidates().getFirst().isWhole());
    }

    @Test
    void paragraph_that_changed_elsewhere_is_not_in_the_same_words() {
        SourceText before = SourceText.of("It was a long day for all who were there. He said that the road is closed, and left for the city.\n" + FILLER);
        SourceText after = SourceText.of("It was a hard day for all who were there. He said that the road is closed, and left for the city.\n" + FILLER);
        int at = before.content().indexOf("the road");
        Mark mark = Mark.of(before.span(at, at + 8));

        assertFalse(new Anchoring(before, after).place(mark).inSameWords());
        assertTrue(new Anchoring(before, SourceText.of(before.content() + "\nMore.")).place(mark).inSameWords());
    }

    @Test
    void change_tells_all_of_both_texts_in_order() {
        SourceText before = SourceText.of("One 😀 two three.\nFour five.");
        SourceText after = SourceText.of("One 😀 two, and three.\nFour six.");
        TextChange change = TextChange.between(before, after);

        assertEquals(before.content(), read(change, before, after, Turn.WENT));
        assertEquals(after.content(), read(change, before, after, Turn.CAME));
        assertEquals(4, change.went());
    }

    private static String read(TextChange change, SourceText before, SourceText after, Turn turn) {
        return change.pieces().stream().filter(piece -> piece.turn() == Turn.STAYED || piece.turn() == turn)
            .map(piece -> (piece.turn() == Turn.WENT ? before : after).span(piece.start(), piece.end()).exact()).collect(Collectors.joining());
    }
}
