package org.apostil.export;

import java.util.UUID;

/**
 * Something that files are made of: a source as it stands, an edition of a report, a release. An implementation is an
 * application-scoped bean of the feature that knows the thing; the container finds it.
 */
public interface Origin {

    /** What it is called in addresses and in the database: {@code source}, {@code report}, {@code release}. */
    String kind();

    /**
     * Gathers what the file shall show, as whoever is signed in may see it now.
     *
     * @throws org.apostil.platform.Problem when there is no such thing for them, or they may not export it
     */
    Prepared prepare(UUID id);

    /** A file is ordered of what was prepared. Called in the transaction that stores the order, at its end: others wait for what is noted of it here. */
    default void ordered(UUID id, Prepared prepared) {
    }

    /**
     * The file is made. Called in the transaction that stores it, so that what is noted of it here stands or falls with it.
     *
     * @param sha256 of the file, in hexadecimal
     * @param bytes  its size
     */
    default void made(UUID id, Form form, String sha256, long bytes) {
    }

    /** Whether whoever is signed in, a member of the project, may take a file of it that somebody else ordered. */
    default boolean isOpenToMembers(UUID id) {
        return false;
    }

    /**
     * What to make a file of.
     *
     * @param name    of the file, without an extension
     * @param address of the page that it was asked for on, beneath the application's own
     */
    record Prepared(UUID projectId, String name, String address, AnnotatedReport report) {
    }
}
