package org.apostil.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apostil.export.Inclusion;
import org.apostil.export.Judgement;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;
import org.junit.jupiter.api.Test;

class LintTest {

    @Test
    void words_of_the_other_row_are_warned_of_with_their_counterpart() {
        assertEquals(List.of("Summary: “highly improbable” is of the other row of likelihoods. Say “very unlikely”, or choose the other row for the whole report."),
            remarks(LikelihoodRow.LIKELY, "It is very unlikely. It is highly improbable. It is almost certain."));
        assertEquals(List.of("Summary: “likely” is of the other row of likelihoods. Say “probable”, or choose the other row for the whole report."),
            remarks(LikelihoodRow.PROBABLE, "A second vote is likely."));
    }

    @Test
    void likelihood_and_confidence_in_one_sentence_are_warned_of() {
        assertEquals(1, remarks(LikelihoodRow.LIKELY, "We judge with high confidence that a second vote is likely.").size());
        assertEquals(List.of(), remarks(LikelihoodRow.LIKELY, "A second vote is likely. Our confidence is moderate."));
        assertEquals(1, remarks(LikelihoodRow.LIKELY, "We are confident that it is almost certain.").size());
    }

    @Test
    void words_within_words_are_left_alone() {
        assertEquals(List.of(), remarks(LikelihoodRow.PROBABLE, "The likelihood of rain. He spoke unremarkably; the remoteness of the place."));
    }

    @Test
    void judgements_their_basis_and_source_statements_are_read_too() {
        Composition composition = new Composition("T", HandlingMark.GREEN, null,
            List.of(new Judgement("It is probable.", null, null, "A remote chance."), new Judgement("Fine.", null, null, null)), LikelihoodRow.LIKELY,
            List.of(new ChosenSource(null, null, "Nearly certain to be right.")), null, Inclusion.all());
        assertEquals(List.of("Judgement 1", "Judgement 1, basis", "Source summary statement"), Lint.of(composition).stream().map(Lint.Remark::where).toList());
    }

    private static List<String> remarks(LikelihoodRow row, String summary) {
        return Lint.of(new Composition("T", HandlingMark.GREEN, summary, List.of(), row, List.of(), null, Inclusion.all())).stream()
            .map(remark -> remark.where() + ": " + remark.words()).toList();
    }
}
