package org.apostil.platform;

/** What a person typed into a field, with the space around it taken off. */
public final class Text {

    private Text() {
    }

    /** The text without the space around it, or null where nothing was typed. */
    public static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * The text without the space around it.
     *
     * @param field the field that it was typed into
     * @param what  what to say where nothing was typed
     * @throws Problem when nothing was typed
     */
    public static String required(String typed, String field, String what) {
        String text = orNull(typed);
        if (text == null) {
            throw Problem.invalid(field, what);
        }
        return text;
    }
}
