package org.apostil.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds anchoring against edits of which is known where everything stands afterwards. */
class AnchoringTruthTest {

    private static final int MARKS = 600;
    private static final int EDITIONS = 4;

    private final SourceText article = SourceText.of(Files.readString(Path.of("db/demo/article.txt")));

    AnchoringTruthTest() throws IOException {
    }

    @ParameterizedTest
    @EnumSource
    void what_is_said_to_be_exact_is_always_so(KnownEdit edit) {
        for (int seed = 0; seed < EDITIONS; seed++) {
            Truth truth = Truth.of(edit, article, MARKS, seed);
            assertEquals(truth.count(Outcome.EXACT).all(), truth.count(Outcome.EXACT).right(),
                () -> "said to be exact and is not: " + truth.wrong().stream().filter(line -> line.startsWith("EXACT")).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_mostly_shown_the_right_place(KnownEdit edit) {
        int all = 0;
        int right = 0;
        for (int seed = 0; seed < EDITIONS; seed++) {
            Truth truth = Truth.of(edit, article, MARKS, seed);
            for (Outcome waiting : new Outcome[] {Outcome.MOVED, Outcome.AMBIGUOUS}) {
                all += truth.count(waiting).all();
                right += truth.count(waiting).right();
            }
        }
        assertTrue(right >= .85 * all, "of %d places that a person is shown %d are right".formatted(all, right));
    }

    @Test
    void most_of_a_text_in_which_nothing_changed_is_exact() {
        Truth truth = Truth.of(KnownEdit.NOTHING, article, MARKS, 1);

        assertTrue(truth.count(Outcome.EXACT).all() >= .9 * MARKS, () -> "exact: " + truth.count(Outcome.EXACT));
        assertEquals(0, truth.count(Outcome.ORPHANED).all());
    }

    @Test
    void much_of_a_text_is_exact_where_a_fiftieth_of_its_words_changed() {
        Truth truth = Truth.of(KnownEdit.TWO_PERCENT, article, MARKS, 1);

        assertTrue(truth.count(Outcome.EXACT).all() >= .4 * MARKS, () -> "exact: " + truth.count(Outcome.EXACT));
    }
}
