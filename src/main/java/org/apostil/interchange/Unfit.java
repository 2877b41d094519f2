package org.apostil.interchange;

/** What is found in a file does not make an annotation; the message says why and what to do. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfit(String why) {
        super(why, null, false, false);
    }
}
