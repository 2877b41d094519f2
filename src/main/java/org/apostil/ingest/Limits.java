package org.apostil.ingest;

import java.time.Duration;

/**
 * What whoever runs Apostil allows of what comes in; the launcher refuses what cannot be meant.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><td>{@code APOSTIL_IMPORT_FILE_MB}</td><td>of one file, unpacked</td></tr>
 * <tr><td>{@code APOSTIL_IMPORT_UPLOAD_MB}</td><td>of all that is sent at once</td></tr>
 * <tr><td>{@code APOSTIL_IMPORT_TOTAL_MB}</td><td>of all files of one import, unpacked</td></tr>
 * <tr><td>{@code APOSTIL_IMPORT_FILES}</td><td>how many files one import has</td></tr>
 * <tr><td>{@code APOSTIL_IMPORT_SECONDS}</td><td>how long the reading of one file takes</td></tr>
 * <tr><td>{@code APOSTIL_IMPORTS_AT_ONCE}</td><td>how many imports a node reads at the same time</td></tr>
 * <tr><td>{@code APOSTIL_IMPORT_DAYS}</td><td>after how many days what nobody added is deleted</td></tr>
 * </table>
 */
public final class Limits {

    private Limits() {
    }

    /** In bytes. */
    public static long oneFile() {
        return number("APOSTIL_IMPORT_FILE_MB", 50, 1000) * Format.MEGABYTE;
    }

    /** In bytes. */
    public static long upload() {
        return number("APOSTIL_IMPORT_UPLOAD_MB", 32, 2000) * Format.MEGABYTE;
    }

    /** In bytes, unpacked. */
    public static long total() {
        return number("APOSTIL_IMPORT_TOTAL_MB", 1000, 9999) * Format.MEGABYTE;
    }

    /** Files of one import. */
    public static int files() {
        return number("APOSTIL_IMPORT_FILES", 10_000, 99_999);
    }

    static Duration timeForOne() {
        return Duration.ofSeconds(number("APOSTIL_IMPORT_SECONDS", 30, 600));
    }

    static int atOnce() {
        return number("APOSTIL_IMPORTS_AT_ONCE", 1, 8);
    }

    static int days() {
        return number("APOSTIL_IMPORT_DAYS", 30, 3650);
    }

    private static int number(String name, int usual, int most) {
        String given = System.getenv(name);
        if (given == null || !given.strip().matches("\\d{1,5}")) {
            return usual;
        }
        int number = Integer.parseInt(given.strip());
        return number >= 1 && number <= most ? number : usual;
    }
}
