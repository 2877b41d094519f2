package org.apostil.live;

import java.util.UUID;
import java.util.function.Predicate;
import org.apostil.identity.Actor;

/**
 * Who has a desk open, or a script that is told what happens.
 *
 * @param version the source version on the desk; null of a script that is told of all texts of the project
 * @param login   names the session in which they signed in, to nodes alone; it opens nothing
 * @param session whether that session stands with the password that has this mark
 * @param script  whether it is a script, which is nobody's presence at a desk
 */
public record Guest(Actor actor, UUID project, UUID version, String login, Predicate<String> session, boolean script) {

    /** Whether what happens on that text is told. */
    boolean watches(UUID text) {
        return text != null && (version == null || version.equals(text));
    }

    /** Whether they are at the desk of that text. */
    boolean isAt(UUID text) {
        return !script && text.equals(version);
    }
}
