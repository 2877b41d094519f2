package org.apostil.browser;

import java.util.Locale;

/** What a person's system prefers. */
enum Appearance {
    LIGHT, DARK;

    /** The value of the media feature {@code prefers-color-scheme}. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }
}
