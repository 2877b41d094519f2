package org.apostil.identity;

import java.util.UUID;

/**
 * That somebody is recognised on the word of another, and arrives. It lasts for a request, in which one door hands it to the next; no request can bring it along.
 *
 * @param next the page that they wanted; may be null
 */
public record Vouched(UUID person, Voucher voucher, String next) {

    /** Under this name the request has it. */
    public static final String ATTRIBUTE = Vouched.class.getName();
}
