package org.apostil.report;

import java.util.List;
import java.util.UUID;
import org.apostil.export.AnnotatedReport;

/**
 * A report with everything that it shows, as it stands at this moment.
 *
 * @param fingerprint SHA-256 in hexadecimal over all that it shows, but neither the moment of its gathering nor what it leaves out: while it is the same, so is the report
 * @param stood       the annotations that it shows, in their order
 * @param discussions how many discussions on annotations that it shows, and of those that it shows on passages, are open
 * @param blind       whether it was gathered in a blind first pass, and so lacks the work of colleagues
 * @param leftOut     what it leaves out of what was annotated, and what else a reader should know, with where to look
 */
public record Gathered(AnnotatedReport report, String fingerprint, List<Stood> stood, int discussions, boolean blind, List<LeftOut> leftOut) {

    /** An annotation as it stood: what it is called in the report, its revision and its state. */
    public record Stood(UUID annotation, String label, int revision, String state) {
    }
}
