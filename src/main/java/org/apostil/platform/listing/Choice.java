package org.apostil.platform.listing;

import org.apostil.platform.Coded;

/**
 * One of several values that a filter can have.
 *
 * @param value as addresses have it
 * @param label as people read it
 */
public record Choice(String value, String label) {

    /** An entry of a closed list, by its code. */
    static Choice of(Coded entry) {
        String words = entry.words();
        return new Choice(entry.code(), entry.code().equalsIgnoreCase(words.replace(' ', '-')) ? words : entry.code() + " · " + words);
    }
}
