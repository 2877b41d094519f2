package org.apostil.export;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apostil.project.HandlingMark;

/**
 * What stands before the sources: what the report is, whether it may be relied on, and what its authors make of it.
 *
 * @param id         of the report; null of a copy that nobody composed, made of one source as it stands
 * @param edition    which saved version of the report this is, from 1; 0 of a copy that nobody composed
 * @param handling   how far it may be passed on
 * @param release    when it was released, as which number, by whom; null while it is a draft
 * @param summary    the executive summary in Markdown; null where there is none
 * @param assessment what its authors judge; may be empty
 * @param row        the words in which all likelihoods of the report are said
 * @param authors    who wrote it, by the names that colleagues see
 */
public record ReportHead(UUID id, int edition, String title, HandlingMark handling, Export export, Release release, String summary,
                         List<Judgement> assessment, LikelihoodRow row, List<String> authors, Inclusion inclusion) {

    public ReportHead {
        Objects.requireNonNull(title, "A report needs a title, that of its source at least.");
        Objects.requireNonNull(handling, "A report needs a handling mark.");
        Objects.requireNonNull(export, "A report must say when and for whom it was exported.");
        Objects.requireNonNull(row, "A report says its likelihoods in the words of one row.");
        Objects.requireNonNull(inclusion, "A report must say what it includes.");
        assessment = List.copyOf(assessment);
        authors = List.copyOf(authors);
    }
}
