package org.apostil.report.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.report.Composition;
import org.apostil.report.Gathered;
import org.apostil.report.Lint;

/**
 * What a report would show and what it leaves out, before anything is made of it.
 *
 * @param annotations how many it shows
 * @param unapproved  how many of them nobody approved
 * @param reservations what the PDF would show otherwise than it is
 */
public record Shown(long annotations, long unapproved, List<OfSource> sources, List<Out> out, List<Lint.Remark> remarks,
                    List<String> reservations) implements Serializable {

    /** How many annotations of one source are shown, and the address of its desk. */
    public record OfSource(UUID source, String title, long annotations, String address) implements Serializable {

        public String getCount() {
            return Format.count(annotations, "annotation");
        }
    }

    /** What is left out, with where to look. */
    public record Out(String words, String address) implements Serializable {
    }

    static Shown of(Gathered gathered, Composition composition, List<String> reservations) {
        return new Shown(gathered.report().notes().count(), gathered.report().unapproved(),
            gathered.report().sources().stream().map(source -> new OfSource(source.id(), source.title(), source.notes().size(), DeskAddress.of(source.id()).path())).toList(),
            gathered.leftOut().stream().map(one -> new Out(one.words(), one.address())).toList(), List.copyOf(Lint.of(composition, gathered)), List.copyOf(reservations));
    }

    /** In a sentence. */
    public String getWords() {
        return annotations == 0 ? "It would show no annotation." : "It shows %s.".formatted(Format.count(annotations, "annotation"));
    }

    /** What is not approved of it, in a sentence; null where all is. */
    public String getReservation() {
        return unapproved == 0 ? null : "%s of them %s not approved; each says so.".formatted(unapproved, unapproved == 1 ? "is" : "are");
    }
}
