package org.apostil.identity;

import java.util.HexFormat;
import java.util.List;

/**
 * A trace of the password with which somebody signed in, which their session keeps. A session whose marks are not the
 * mark of the password that is stored now is over: that password was replaced, or taken away. Nothing leads from a mark to
 * the password or its hash.
 */
public final class PasswordMark {

    /** Under this name a session keeps marks: texts, with a space between them. */
    public static final String ATTRIBUTE = PasswordMark.class.getName();

    private static final int BYTES = 16;

    private PasswordMark() {
    }

    /** The mark of a stored hash, 32 hexadecimal digits; each new password has another, even the same one set again. */
    static String of(String passwordHash) {
        return passwordHash == null ? "none" : HexFormat.of().formatHex(Secret.hash(passwordHash), 0, BYTES);
    }

    /** These marks and one more, for the session in which a password is replaced: it stands before and after. */
    public static String joined(Object kept, String mark) {
        return kept instanceof String marks ? marks.substring(marks.lastIndexOf(' ') + 1) + " " + mark : mark;
    }

    /** Whether what a session keeps under {@link #ATTRIBUTE} holds the mark. */
    public static boolean isAmong(Object kept, String mark) {
        return kept instanceof String marks && List.of(marks.split(" ")).contains(mark);
    }
}
