package org.apostil.platform.listing;

import org.apostil.platform.Format;

/**
 * How many rows a list has, as far as they are counted: to count a million takes longer than anybody waits for a page.
 *
 * @param found at most {@value #MOST}
 * @param more  whether there are more than were counted
 */
public record Count(int found, boolean more) {

    /** So far it is counted. */
    public static final int MOST = 10_000;

    static Count of(long counted) {
        return new Count((int) Math.min(counted, MOST), counted > MOST);
    }

    /** In words, such as <em>1 source</em> or <em>more than 10,000 sources</em>. */
    public String words(String noun) {
        return more ? "more than %,d %ss".formatted(found, noun) : Format.count(found, noun);
    }
}
