package org.apostil.trail;

import java.util.UUID;

/**
 * What an event was done to.
 *
 * @param type    such as {@code annotation}
 * @param id      may be null
 * @param label   what it is called or says today; empty where it cannot be told
 * @param address of the page that shows it, from the root of the application; null where there is none
 */
public record Subject(String type, UUID id, String label, String address) {

    /** Nothing more is known of it. */
    static Subject unknown(String type, UUID id) {
        return new Subject(type, id, "", null);
    }
}
