package org.apostil.platform.listing;

import java.util.Objects;
import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param key      its name in addresses and in the interface
 * @param heading  what stands above it, on the screen and in files
 * @param cell     what a row has there: words, a number, an {@link java.time.Instant}, a {@link org.apostil.platform.Coded}, an id, or null
 * @param isOrdered whether rows can be put in order by it
 * @param shown    when the screen shows it
 * @param <R>      a row
 */
public record Column<R>(String key, String heading, Function<R, ?> cell, boolean isOrdered, Shown shown) {

    /** When the screen shows a column. */
    public enum Shown {
        /** Whatever is chosen: without it nobody would know what a row is about. */
        ALWAYS,
        /** Unless others are chosen. */
        USUALLY,
        /** When it is chosen. */
        ON_DEMAND,
        /** Never; files have it. */
        IN_FILES
    }

    public Column {
        Objects.requireNonNull(key);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(cell);
    }

    /** A column that the screen shows unless others are chosen. */
    public static <R> Column<R> of(String key, String heading, Function<R, ?> cell) {
        return new Column<>(key, heading, cell, false, Shown.USUALLY);
    }

    /** The same; rows can be put in order by it. */
    public Column<R> ordered() {
        return new Column<>(key, heading, cell, true, shown);
    }

    /** The same; the screen shows it whatever is chosen. */
    public Column<R> always() {
        return new Column<>(key, heading, cell, isOrdered, Shown.ALWAYS);
    }

    /** The same; the screen shows it when it is chosen. */
    public Column<R> onDemand() {
        return new Column<>(key, heading, cell, isOrdered, Shown.ON_DEMAND);
    }

    /** The same; the screen never shows it. */
    public Column<R> inFilesOnly() {
        return new Column<>(key, heading, cell, isOrdered, Shown.IN_FILES);
    }

    /** Whether a person can choose to see it. */
    public boolean isChoosable() {
        return shown == Shown.USUALLY || shown == Shown.ON_DEMAND;
    }
}
