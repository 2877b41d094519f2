package org.apostil.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes annotated reports in one form. An implementation is an application-scoped bean in a package beneath this one; the
 * container finds it, and every screen, request and bundle that offers forms offers it from then on.
 *
 * <p>The same report gives the same bytes: whatever bears a date or an identity takes it from the report.
 */
public interface Exporter {

    /** The form that it writes. */
    Form form();

    /** What it would show of the report otherwise than it is, in sentences for whoever has it made; empty where it shows all as it is. */
    default List<String> reservations(AnnotatedReport report) {
        return List.of();
    }

    /**
     * Writes the whole report to {@code out}, which stays open. No text and no annotation is ever dropped.
     *
     * @param progress is told how far it got, and asked whether to go on
     * @throws Cancelled   when whoever asked for it wants it no more
     * @throws IOException when {@code out} does not take it
     */
    void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException;
}
