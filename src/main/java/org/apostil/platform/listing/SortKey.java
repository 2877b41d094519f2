package org.apostil.platform.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * What the database orders rows by.
 *
 * @param expression never null, and the one of an index where there are many rows
 */
public record SortKey(String expression, Type type) {

    /** What it is of. */
    enum Type {
        WORDS("text"), MOMENT("timestamptz"), NUMBER("bigint"), ID("uuid");

        private final String name;

        Type(String name) {
            this.name = name;
        }
    }

    /** Words in the order of the Unicode Collation Algorithm, in any case of letters; what is missing comes first. */
    public static SortKey words(String column) {
        return new SortKey("lower(coalesce(" + column + ", '')) collate \"unicode\"", Type.WORDS);
    }

    /** A moment, which is always there. */
    public static SortKey moment(String column) {
        return new SortKey(column, Type.MOMENT);
    }

    /** A whole number, which is always there. */
    public static SortKey number(String expression) {
        return new SortKey(expression, Type.NUMBER);
    }

    /** A code, which is always there, by its letters. */
    public static SortKey code(String column) {
        return new SortKey(column, Type.WORDS);
    }

    /** An id, which is always there: what was made at the same time stands together. */
    public static SortKey id(String column) {
        return new SortKey(column, Type.ID);
    }

    /** Its value as text. */
    String written() {
        return type == Type.MOMENT ? "to_char(" + expression + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : "cast(" + expression + " as text)";
    }

    /** The parameter of that name, which holds such a text, as a value of its type. */
    String read(String parameter) {
        return "cast(:" + parameter + " as " + type.name + ")";
    }

    /** Whether a text that came from outside can be such a value. */
    boolean accepts(String text) {
        return switch (type) {
            case WORDS -> text.indexOf('\0') < 0;
            case MOMENT -> isMoment(text);
            case NUMBER -> text.matches("-?\\d{1,18}");
            case ID -> text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
        };
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH) && text.length() < 40;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
