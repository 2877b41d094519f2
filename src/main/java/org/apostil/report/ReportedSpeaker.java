package org.apostil.report;

import java.util.List;

/**
 * A row of the table of speakers.
 *
 * @param notes the numbers of the notes in which they speak or are mentioned
 */
public record ReportedSpeaker(Teller who, List<Integer> notes) {

    public ReportedSpeaker {
        notes = List.copyOf(notes);
    }
}
