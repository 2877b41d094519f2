package org.apostil.ingest.text;

import java.nio.charset.Charset;

/**
 * The text that bytes stand for.
 *
 * @param text    without a byte order mark at its beginning
 * @param charset in which it was written
 * @param guessed whether nothing in the file says so: it was told from the letters
 * @param certainty of the guess, in per cent; 100 where nothing was guessed
 */
public record Decoded(String text, Charset charset, boolean guessed, int certainty) {

    /** How it was read, for people. */
    public String how() {
        return guessed ? "read as %s, as its letters suggest (%d %% certain)".formatted(charset.displayName(), certainty) : "read as " + charset.displayName();
    }
}
