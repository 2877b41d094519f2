package org.apostil.webannotation;

import java.time.Instant;

/**
 * What another programme sent last.
 *
 * @param number   of the sending, from 1
 * @param document JSON as it was sent; null where it was deleted
 * @param revision of the annotation on the desk that says the same; null where there is none
 */
record KeptDocument(int number, String document, Integer revision, Instant at) {

    boolean deleted() {
        return document == null;
    }
}
