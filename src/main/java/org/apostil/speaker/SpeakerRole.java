package org.apostil.speaker;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Format;
import org.apostil.platform.PartialDate;
import org.apostil.platform.Text;

/**
 * What a speaker was, and for whom, at a time.
 *
 * @param role        such as <em>Foreign Minister</em>
 * @param affiliation such as <em>Government of Russia</em>; one of the two is always there
 * @param since       ISO 8601, as exactly as it is known: {@code 2004}, {@code 2004-03} or {@code 2004-03-09}; null is unknown
 * @param until       the same; null is unknown, or until now
 */
@Embeddable
public record SpeakerRole(String role, String affiliation, String since, String until) implements Serializable {

    /** The same with the space around each text taken off. */
    SpeakerRole stripped() {
        return new SpeakerRole(Text.orNull(role), Text.orNull(affiliation), Text.orNull(since), Text.orNull(until));
    }

    boolean isEmpty() {
        return role == null && affiliation == null && since == null && until == null;
    }

    /** What is wrong with it, as the end of a sentence; null where nothing is. */
    String fault() {
        if (role == null && affiliation == null) {
            return "says neither role nor affiliation";
        }
        if (!PartialDate.isOneOrNull(since) || !PartialDate.isOneOrNull(until)) {
            return "has a date that is no year, month or day (2017, 2017-03 or 2017-03-14)";
        }
        return since != null && until != null && PartialDate.endOf(until).isBefore(PartialDate.startOf(since)) ? "ends before it begins" : null;
    }

    /** In words, such as <em>Foreign Minister, Government of Russia (since 9 March 2004)</em>. */
    public String words() {
        String what = Stream.of(role, affiliation).filter(text -> text != null).collect(Collectors.joining(", "));
        return time().isEmpty() ? what : what + " (" + time() + ")";
    }

    private String time() {
        if (since == null) {
            return until == null ? "" : "until " + Format.date(until);
        }
        return until == null ? "since " + Format.date(since) : Format.date(since) + " to " + Format.date(until);
    }
}
