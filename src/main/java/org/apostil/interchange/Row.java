package org.apostil.interchange;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;

/**
 * A line of the table of an import.
 *
 * @param number     from 1, in the order of the file
 * @param id         what the file calls it
 * @param label      what the file says that it is; null where the format has no labels
 * @param kind       what it becomes; null where it becomes nothing
 * @param quotation  the passage, shortened
 * @param start      where its content begins in the text, in code points; null where it is not placed
 * @param why        what is remarked, or why it is not taken and what to do; null where there is nothing to say
 * @param speakers   of whom it tells, the outermost first
 * @param annotation what was made of it, or is there already; null as long as there is none
 */
public record Row(int number, String id, String label, AnnotationKind kind, Reception outcome, String quotation, Integer start, String why, List<String> speakers, UUID annotation)
    implements Serializable {

    /** The same, of which that annotation was made. */
    Row made(UUID made) {
        return new Row(number, id, label, kind, outcome, quotation, start, why, speakers, made);
    }
}
