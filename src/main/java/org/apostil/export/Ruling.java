package org.apostil.export;

import java.time.Instant;
import java.util.List;

/**
 * What an adjudicator decided where analysts differed, and who dissents.
 *
 * @param way        how, in words
 * @param note       the note that stands; null where none does, or it is not in the report
 * @param quotation  the passage
 * @param statements who dissents, in their words; may be empty
 */
public record Ruling(String way, NoteRef note, String quotation, String adjudicator, Instant at, String reason, List<Statement> statements) {

    /** Who does not agree, and what they hold. */
    public record Statement(String by, Instant at, String words) {
    }

    public Ruling {
        statements = List.copyOf(statements);
    }
}
