package org.apostil.report;

import java.util.List;
import org.apostil.export.Inclusion;
import org.apostil.export.Judgement;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;

/**
 * All that people write and choose of a report.
 *
 * @param summary    the executive summary in Markdown; null where there is none
 * @param assessment what they judge, in their order
 * @param row        the words in which all likelihoods of the report are said
 * @param sources    in the order of the report, at least one
 */
public record Composition(String title, HandlingMark handlingMark, String summary, List<Judgement> assessment, LikelihoodRow row,
                          List<ChosenSource> sources, Selection selection, Inclusion inclusion) {

    public Composition {
        assessment = assessment == null ? List.of() : List.copyOf(assessment);
        row = row == null ? LikelihoodRow.LIKELY : row;
        sources = sources == null ? List.of() : List.copyOf(sources);
        selection = selection == null ? Selection.APPROVED : selection;
        inclusion = inclusion == null ? Inclusion.all().withAudit(false) : inclusion;
    }

    /** The same, showing other annotations. */
    Composition choosing(Selection other) {
        return new Composition(title, handlingMark, summary, assessment, row, sources, other, inclusion);
    }
}
