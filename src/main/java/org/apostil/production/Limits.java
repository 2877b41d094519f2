package org.apostil.production;

import java.util.function.IntPredicate;

/**
 * What whoever runs Apostil says of files: {@code APOSTIL_FILES_AT_ONCE}, how many a node makes at the same time, and {@code
 * APOSTIL_FILE_DAYS}, after how many days they are deleted. The launcher refuses what cannot be meant.
 */
final class Limits {

    private static final int USUAL_AT_ONCE = 1;
    private static final int USUAL_DAYS = 14;

    private Limits() {
    }

    static int atOnce() {
        return number("APOSTIL_FILES_AT_ONCE", USUAL_AT_ONCE, value -> value >= 1 && value <= 8);
    }

    static int days() {
        return number("APOSTIL_FILE_DAYS", USUAL_DAYS, value -> value >= 1 && value <= 3650);
    }

    private static int number(String name, int usual, IntPredicate meant) {
        String given = System.getenv(name);
        return given != null && given.strip().matches("\\d{1,4}") && meant.test(Integer.parseInt(given.strip())) ? Integer.parseInt(given.strip()) : usual;
    }
}
