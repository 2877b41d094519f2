package org.apostil.platform.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apostil.platform.Problem;

/**
 * A place in a list, behind a row: what comes after it is the same however many rows were added before.
 *
 * @param value by which that row is ordered, as the database writes it
 * @param id    of that row
 */
public record Cursor(String value, UUID id) {

    private static final int ID = 36;

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Problem when it is not from here
     */
    public static Cursor of(String written) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(ID), UUID.fromString(plain.substring(0, ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw foreign();
        }
    }

    /** Lets pass a place in rows that are ordered by that. */
    void check(SortKey key) {
        if (!key.accepts(value)) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.invalid("after", "That is no place in this list. Follow the link to the next page, or begin without after.");
    }

    /** As an address can have it; nobody but this class need understand it. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
    }
}
