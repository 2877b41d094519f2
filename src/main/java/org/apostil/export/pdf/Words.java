package org.apostil.export.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apostil.platform.Coded;

/** How the report says dates, languages and codes. Its own words are English. */
final class Words {

    static final String UNKNOWN = "unknown";

    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {
    }

    static String moment(Instant moment) {
        return moment == null ? UNKNOWN : MOMENT.format(moment);
    }

    static String day(Instant moment) {
        return moment == null ? "date unknown" : DAY.format(moment);
    }

    static String known(String text) {
        return isBlank(text) ? UNKNOWN : text;
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The name of the language with this BCP 47 tag, or the tag itself where it has none. */
    static String language(String tag) {
        return isBlank(tag) ? UNKNOWN : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH).isEmpty()
            ? tag : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** A BCP 47 tag that a document may bear, or null. */
    static String languageTag(String tag) {
        if (isBlank(tag) || Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            return null;
        }
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** {@code B · Usually reliable}: a code is never shown without its words. */
    static String coded(Coded value) {
        return value.code() + " · " + value.words();
    }

    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }
}
