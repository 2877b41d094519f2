package org.apostil.platform.web;

import java.util.List;
import org.apostil.platform.listing.Choice;

/**
 * A field of the form that narrows a list.
 *
 * @param key     its name in the address
 * @param kind    {@code WORDS}, {@code CHOICE}, {@code THING} or {@code DAY}
 * @param value   what was typed or chosen, also where it cannot be; empty where nothing was
 * @param choices what can be chosen
 * @param fault   what is wrong with it; empty where nothing is
 * @param unasked what is listed when nothing is chosen
 */
public record ListField(String key, String label, String kind, String value, List<Choice> choices, String fault, String unasked) {

    /** Whether one of several is chosen. */
    public boolean isChosen() {
        return kind.equals("CHOICE") || kind.equals("THING");
    }

    /** Whether a day is typed. */
    public boolean isDay() {
        return kind.equals("DAY");
    }
}
