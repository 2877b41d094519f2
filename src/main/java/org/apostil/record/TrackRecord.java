package org.apostil.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.platform.Coded;
import org.apostil.review.State;

/**
 * What a speaker said and how far it was believed, as whoever asks sees it.
 *
 * @param total      how many statements and mentions there are
 * @param page       from 1
 * @param pages      at least 1
 * @param statements of the page, the earliest source first; those of unknown date last
 * @param grades     of all statements, over time
 * @param withdrawn  how many more there would be if their sources were not withdrawn
 */
public record TrackRecord(int total, int page, int pages, List<Statement> statements, Grades grades, int withdrawn) {

    /**
     * A claim in whose chain the speaker stands, or a mention of them.
     *
     * @param says    the claim, or the words of a mention
     * @param quote   the words of the text
     * @param mode    empty of a mention
     * @param chain   outermost teller first
     * @param written the entry of the registry that the annotation names: the speaker, or who proved to be them
     * @param title   of the source
     * @param date    of the source, ISO 8601 as exactly as it is known; null is unknown
     * @param address of its card on the desk, beneath the application's own
     * @param moved   whether another was named there, and the statement was moved
     * @param graded  by colleagues, the earliest first
     */
    public record Statement(UUID annotation, AnnotationKind kind, State state, String says, String quote, Optional<Mode> mode, List<SpeakerRef> chain,
                            SpeakerRef written, UUID source, String title, String date, String address, boolean moved, List<Graded> graded) {
    }

    /** A grade that a credibility note gives to a statement; either axis may be empty. */
    public record Graded(UUID note, Optional<Reliability> reliability, Optional<Credibility> credibility, State state, String by, Instant at) {
    }

    /**
     * How often each grade was given to what was said in each year; a grade that was never given has a row too.
     *
     * @param years of the sources, in order; empty is the unknown year, and the last
     */
    public record Grades(List<String> years, List<Row> reliability, List<Row> credibility) {

        /** Whether any was given. */
        public boolean isAny() {
            return !years.isEmpty();
        }
    }

    /** A grade, and how often it was given in each of the years. */
    public record Row(Coded grade, List<Integer> counts) {
    }
}
