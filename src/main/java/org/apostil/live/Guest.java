package org.apostil.live;

import java.util.UUID;
import java.util.function.Predicate;
import org.apostil.identity.Actor;

/**
 * Who has a desk open.
 *
 * @param version the source version on the desk
 * @param login   names the session in which they signed in, to nodes alone; it opens nothing
 * @param session whether that session stands with the password that has this mark
 */
public record Guest(Actor actor, UUID project, UUID version, String login, Predicate<String> session) {
}
