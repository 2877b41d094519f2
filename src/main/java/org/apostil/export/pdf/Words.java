package org.apostil.export.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apostil.export.Phrases;

/** What the document says in words of its own beside those of {@link Phrases}. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {
    }

    static String day(Instant moment) {
        return moment == null ? "date unknown" : DAY.format(moment);
    }

    /** A BCP 47 tag that a document may bear, or null. */
    static String languageTag(String tag) {
        if (Phrases.isBlank(tag) || Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            return null;
        }
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }
}
