package org.apostil.ingest;

/**
 * A file of an import after its reading.
 *
 * @param ordinal its place in the import, from 1
 * @param bytes   its size, as far as it was looked at
 * @param file    as it came; null where it was refused
 * @param reading what it says; null where it was refused
 * @param refusal why it was refused, in words; null where it was not
 */
record ReadFile(int ordinal, String name, long bytes, Incoming file, Reading reading, String refusal) {
}
