package org.apostil.identity.api;

/**
 * The password of whoever sends it, shown again before what changes how they sign in.
 *
 * @param current the one that they have
 */
public record Shown(String current) {

    /** It; null where nothing was sent. */
    static String password(Shown shown) {
        return shown == null ? null : shown.current();
    }
}
