package org.apostil.source;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apostil.platform.PartialDate;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;
import org.apostil.project.HandlingMark;

/**
 * What a person says of where a source comes from.
 *
 * @param title        never empty; a source that bears none gets a working title
 * @param workingTitle whether the title is ours, not the source's
 * @param published    ISO 8601, as exactly as it is known: {@code 2017}, {@code 2017-03} or {@code 2017-03-14}; null is unknown
 * @param language     BCP 47, such as {@code en}
 * @param url          its address in the web, with {@code http} or {@code https}: it may become a link
 * @param acquiredHow  how it came to us
 */
public record ProvenanceFields(String title, boolean workingTitle, String author, String affiliation, String publisher,
                               String published, String language, String url, String acquiredHow, HandlingMark handlingMark) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+\\S*");

    /**
     * The same with the space around each text taken off.
     *
     * @throws Problem naming every field that is not accepted
     */
    public ProvenanceFields checked() {
        List<Violation> violations = new ArrayList<>();
        if (Text.orNull(title) == null) {
            violations.add(new Violation("title", "Give the source a title; if it bears none, a working title."));
        }
        if (Text.orNull(published) != null && !PartialDate.isOne(Text.orNull(published))) {
            violations.add(new Violation("published", "Write the date as a year, a month or a day (2017, 2017-03 or 2017-03-14), or leave it empty if it is unknown."));
        }
        if (!isLanguage(language)) {
            violations.add(new Violation("language", "Write the language as its code, such as en, ru, az or hy."));
        }
        if (Text.orNull(url) != null && !ADDRESS.matcher(Text.orNull(url)).matches()) {
            violations.add(new Violation("url", "Write the address as the browser shows it, beginning with http:// or https://, or leave it empty."));
        }
        if (Text.orNull(acquiredHow) == null) {
            violations.add(new Violation("acquiredHow", "Say how the text came to you, such as: copied from the publisher's page."));
        }
        if (handlingMark == null) {
            violations.add(new Violation("handlingMark", "Choose how far the source may be passed on."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new ProvenanceFields(Text.orNull(title), workingTitle, Text.orNull(author), Text.orNull(affiliation), Text.orNull(publisher),
            Text.orNull(published), language.strip(), Text.orNull(url), Text.orNull(acquiredHow), handlingMark);
    }

    /** The same with another handling mark. */
    ProvenanceFields marked(HandlingMark mark) {
        return new ProvenanceFields(title, workingTitle, author, affiliation, publisher, published, language, url, acquiredHow, mark);
    }

    private static boolean isLanguage(String code) {
        try {
            return code != null && !new Locale.Builder().setLanguageTag(code.strip()).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
