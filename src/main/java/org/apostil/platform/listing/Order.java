package org.apostil.platform.listing;

/**
 * In which order rows come.
 *
 * @param key        of the column by which they are ordered
 * @param descending from the last to the first
 */
public record Order(String key, boolean descending) {

    /** From the first to the last. */
    public static Order up(String key) {
        return new Order(key, false);
    }

    /** From the last to the first. */
    public static Order down(String key) {
        return new Order(key, true);
    }

    /** The order that {@link #toString()} wrote: the key, with a minus before it where it is descending. */
    static Order of(String written) {
        return written.startsWith("-") ? down(written.substring(1)) : up(written);
    }

    /** The other way round. */
    public Order turned() {
        return new Order(key, !descending);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key;
    }
}
