package org.apostil.identity;

import java.util.UUID;

/**
 * A session of a browser began; told in the transaction in which it does.
 *
 * @param id      of the session in the list
 * @param voucher with which it began; null where it did with a password
 */
public record SessionBegan(UUID id, Actor actor, Voucher voucher) {
}
