package org.apostil.ingest;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of languages as files write them. */
final class Languages {

    private static final Set<String> KNOWN = Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private Languages() {
    }

    /** By BCP 47, with {@code en_GB} read as {@code en-GB}; nothing where it names no language of ISO 639. */
    static Optional<String> tag(String raw) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(raw.split("[,;\\s]")[0].replace('_', '-')).build();
            return KNOWN.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
