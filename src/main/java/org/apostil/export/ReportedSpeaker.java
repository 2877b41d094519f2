package org.apostil.export;

import java.util.List;
import org.apostil.annotation.Reliability;

/**
 * A row of the table of speakers.
 *
 * @param graded the reliability that notes give to what they say
 * @param notes  in which they speak or are mentioned
 */
public record ReportedSpeaker(Teller who, List<Graded> graded, List<NoteRef> notes) {

    public ReportedSpeaker {
        graded = List.copyOf(graded);
        notes = List.copyOf(notes);
    }

    /** A grade that a note gives. */
    public record Graded(Reliability reliability, NoteRef note) {
    }
}
