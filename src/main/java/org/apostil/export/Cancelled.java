package org.apostil.export;

/** Whoever asked for the work wants it no more. */
public class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Cancelled() {
        super("Cancelled by whoever asked for it.", null, false, false);
    }
}
