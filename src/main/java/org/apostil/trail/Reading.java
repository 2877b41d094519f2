package org.apostil.trail;

import java.util.UUID;

/**
 * What is read.
 *
 * @param projectId the project; null is the installation
 */
record Reading(UUID projectId, TrailFilter filter, Stretch stretch, Veil veil) {

    /** All that the reader may see of it. */
    static Reading all(UUID projectId, Veil veil) {
        return new Reading(projectId, TrailFilter.NONE, Stretch.upTo(Long.MAX_VALUE), veil);
    }
}
