package org.apostil.platform.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Coded;

/**
 * Something by which a list can be narrowed.
 *
 * @param key    its name in addresses and in the interface
 * @param label  what stands above its field
 * @param kind   what can be asked for
 * @param closed the values that there are; empty where they are known only when the list is read
 * @param unasked what is listed when nothing is asked for, as the first of what can be chosen
 */
public record Filter(String key, String label, Kind kind, List<Choice> closed, String unasked) {

    /** What a filter can be asked for. */
    public enum Kind {
        /** 1 to 200 characters. */
        WORDS,
        /** One of several values. */
        CHOICE,
        /** The id of one of several things. */
        THING,
        /** A day, ISO 8601. */
        DAY
    }

    private static final int LONGEST = 200;
    private static final String ANY = "Any";

    /** Words that a row holds. */
    public static Filter words(String key, String label) {
        return new Filter(key, label, Kind.WORDS, List.of(), ANY);
    }

    /** One entry of a closed list. */
    public static Filter among(String key, String label, Coded... entries) {
        return new Filter(key, label, Kind.CHOICE, Arrays.stream(entries).map(Choice::of).toList(), ANY);
    }

    /** One of the values that there are when the list is read. */
    public static Filter choice(String key, String label) {
        return new Filter(key, label, Kind.CHOICE, List.of(), ANY);
    }

    /** One of the things that there are when the list is read, by its id. */
    public static Filter thing(String key, String label) {
        return new Filter(key, label, Kind.THING, List.of(), ANY);
    }

    /** A day. */
    public static Filter day(String key, String label) {
        return new Filter(key, label, Kind.DAY, List.of(), ANY);
    }

    /** The same; without it, not any rows are listed but those. */
    public Filter unasked(String words) {
        return new Filter(key, label, kind, closed, words);
    }

    /** What is wrong with a value that was typed or sent, in words; empty where nothing is. */
    Optional<String> fault(String value) {
        return switch (kind) {
            case WORDS -> value.codePointCount(0, value.length()) > LONGEST ? Optional.of("Search for 1 to " + LONGEST + " characters.") : Optional.empty();
            case CHOICE -> closed.isEmpty() || closed.stream().anyMatch(choice -> choice.value().equals(value)) ? Optional.empty()
                : Optional.of("Choose one of: " + String.join(", ", closed.stream().map(Choice::value).toList()) + ".");
            case THING -> isId(value) ? Optional.empty() : Optional.of("That is no id. Choose from the list.");
            case DAY -> isDay(value) ? Optional.empty() : Optional.of("Write a day as year, month and day, such as 2017-03-14.");
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
