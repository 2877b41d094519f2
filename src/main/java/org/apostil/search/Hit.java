package org.apostil.search;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.apostil.platform.Coded;
import org.apostil.platform.Text;
import org.apostil.review.State;

/**
 * Something that was found, as it is shown.
 *
 * @param id        of the source version, annotation, claim, speaker or post
 * @param source    in which it stands; null for a claim or a speaker that stands in none that the person sees
 * @param title     of the source; null where there is none
 * @param kind      of the annotation or speaker; null for anything else
 * @param state     of the annotation; null for anything else
 * @param author    who wrote it, by name; null for a text
 * @param day       when a source was published or, where that is not known, added; when anything else was written
 * @param start     where it stands in the text of the source version, in code points; -1 where it stands in none
 * @param end       where it ends
 * @param address   of the desk at its passage, or where there is none, of its page; begins with a slash
 * @param page      of the claim or speaker; null for anything else
 */
public record Hit(Place place, UUID id, UUID project, String projectName, UUID source, UUID version, String title, UUID annotation, UUID thread,
                  Coded kind, State state, String author, LocalDate day, Excerpt excerpt, int start, int end, String address, String page) implements Serializable {

    private static final int HEADING = 120;

    /** What kind of thing it is, in words: <em>Text</em>, <em>Claim</em>, <em>Discussion</em>. */
    public String what() {
        return switch (place) {
            case TEXT -> start < 0 ? "Source" : "Text";
            case QUOTATION -> "Quotation";
            case CLAIM -> "Claim";
            case SPEAKER -> kind == null ? "Speaker" : "Speaker · " + kind.words();
            case COMMENT -> thread == null ? "Note" : "Discussion";
        };
    }

    /** What its line begins with: the source where it stands in one, and for a claim or a speaker what it is itself. */
    public String heading() {
        return title == null || place == Place.CLAIM || place == Place.SPEAKER ? Text.line(excerpt.text(), HEADING) : title;
    }
}
