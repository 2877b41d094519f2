package org.apostil.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apostil.platform.Problem;

/** Where a page of hits ends, as it goes out and comes back. */
final class Cursor {

    private Cursor() {
    }

    static String of(Found.Row last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((last.rank() + "~" + last.document()).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The end of the page before; null for none.
     *
     * @throws Problem when it is none of ours
     */
    static Found.Row read(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("~", 2);
            float rank = Float.parseFloat(parts[0]);
            if (!Float.isFinite(rank)) {
                throw new NumberFormatException();
            }
            return new Found.Row(Long.parseLong(parts[1]), null, rank);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw Problem.invalid("cursor", "This is no cursor of a page of hits. Leave it out to begin at the first page.");
        }
    }
}
