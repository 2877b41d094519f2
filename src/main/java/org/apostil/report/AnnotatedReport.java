package org.apostil.report;

import java.util.List;
import java.util.Objects;
import org.apostil.annotation.AnnotationKind;
import org.apostil.review.State;
import org.apostil.source.SourceText;

/**
 * Everything that an annotated report shows of one source version.
 *
 * <p>{@snippet :
 * AnnotatedReport report = new AnnotatedReport("Azerbaijan and Russia", true, provenance, export, text,
 *     notes, discussions, speakers, null, null);
 * byte[] pdf = ReportPdf.of(report);
 * }
 *
 * @param title        the title of the source, or the one it goes by here
 * @param workingTitle whether the source bears no title and this one was given to it
 * @param notes        every annotation that the report holds, in the order of their numbers
 * @param discussions  threads on its notes and passages
 * @param speakers     whoever is named in a note
 * @param rulings      what was ruled where analysts differed, with who dissents; null where it is not to be printed
 * @param leftOut      what the report leaves out of what was annotated, in words; null where it leaves out nothing
 */
public record AnnotatedReport(String title, boolean workingTitle, Provenance provenance, Export export, SourceText text,
                              List<Note> notes, List<Discussion> discussions, List<ReportedSpeaker> speakers, List<Ruling> rulings, String leftOut) {

    public AnnotatedReport {
        Objects.requireNonNull(title, "A report needs the title of its source, a working title at least.");
        Objects.requireNonNull(provenance, "A report needs the provenance of its source.");
        Objects.requireNonNull(export, "A report must say when and for whom it was exported.");
        Objects.requireNonNull(text, "A report needs the text that it annotates.");
        notes = List.copyOf(notes);
        discussions = List.copyOf(discussions);
        speakers = List.copyOf(speakers);
        rulings = rulings == null ? null : List.copyOf(rulings);
    }

    /** Whether it must say DRAFT: until it holds annotations and every one of them is approved. */
    public boolean draft() {
        return notes.isEmpty() || unapproved() > 0;
    }

    /** How many of its annotations are not approved. */
    public long unapproved() {
        return notes.stream().filter(note -> note.state() != State.APPROVED).count();
    }

    /** The notes that state a claim, for the table of claims. */
    public List<Note> claims() {
        return notes.stream().filter(note -> note.kind() == AnnotationKind.CLAIM).toList();
    }
}
