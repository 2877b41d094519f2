package org.apostil.platform.listing;

/**
 * Which rows of a list are read.
 *
 * @param after the place from which on; null is the beginning
 * @param skip  so many of them
 * @param most  then at most so many
 */
public record Slice(Cursor after, int skip, int most) {

    /** The page of the screen. */
    public static Slice of(Asked asked) {
        return new Slice(null, (asked.page() - 1) * asked.rows(), asked.rows());
    }

    /** What comes after a place; null is the beginning. */
    public static Slice after(Cursor place, int most) {
        return new Slice(place, 0, most);
    }
}
