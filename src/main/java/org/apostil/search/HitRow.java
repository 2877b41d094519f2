package org.apostil.search;

import java.time.LocalDate;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.platform.Coded;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Markdown;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;

/**
 * What the database has to say of a hit.
 *
 * @param annotation that it is, stands on or is stated by; null for none
 * @param start      of the paragraph or quotation in its text; null where it has no place
 * @param stems      what is said, with what was found marked by the stems of its language
 * @param plain      the same, marked as it is written
 * @param superseded whether there is a later text of the source
 */
record HitRow(long document, UUID subject, UUID project, UUID source, UUID version, String title, UUID annotation, UUID thread, String kind, String state, String author,
              LocalDate day, Integer start, Integer end, String said, String stems, String plain, boolean superseded) {

    /** How much of a paragraph is shown on the desk where nothing in it is marked. */
    private static final int A_LOOK = 80;

    static HitRow of(Object[] row) {
        return new HitRow(((Number) row[0]).longValue(), (UUID) row[1], (UUID) row[2], (UUID) row[3], (UUID) row[4], (String) row[5], (UUID) row[6], (UUID) row[7],
            (String) row[8], (String) row[9], (String) row[10], day(row[11]), number(row[12]), number(row[13]), (String) row[14], (String) row[15], (String) row[16], (Boolean) row[17]);
    }

    Hit hit(Place place, String projectName, boolean together) {
        Excerpt excerpt = thread == null || said == null ? Excerpt.of(said == null ? "" : said, together, stems, plain)
            : Excerpt.of(Markdown.plain(said), together, withoutSigns(stems), withoutSigns(plain));
        int from = start == null ? -1 : place == Place.TEXT && excerpt.start() >= 0 ? start + excerpt.start() : start;
        int to = start == null ? -1 : place != Place.TEXT ? end : excerpt.start() >= 0 ? start + excerpt.end() : Math.min(end, start + A_LOOK);
        return new Hit(place, subject, project, projectName, source, version, title, annotation, thread, kind(place), state == null ? null : State.valueOf(state),
            author, day, excerpt, from, to, address(place, from, to), page(place));
    }

    /** What was marked stays marked: the marks are no signs of Markdown. */
    private static String withoutSigns(String marked) {
        return marked == null ? null : Markdown.plain(marked);
    }

    private Coded kind(Place place) {
        return kind == null ? null : place == Place.SPEAKER ? SpeakerKind.valueOf(kind) : AnnotationKind.valueOf(kind);
    }

    private String address(Place place, int from, int to) {
        if (source == null) {
            String page = page(place);
            return page == null ? "/project/project?id=" + project : page;
        }
        DeskAddress desk = superseded ? DeskAddress.of(source).version(version) : DeskAddress.of(source);
        if (place == Place.TEXT) {
            return from < 0 ? desk.path() : desk.passage(from, to);
        }
        return annotation == null ? desk.thread(thread) : desk.annotation(annotation);
    }

    private String page(Place place) {
        return place == Place.CLAIM ? "/claim/claim?id=" + subject : place == Place.SPEAKER ? "/speaker/speaker?id=" + subject : null;
    }

    private static Integer number(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
