package org.apostil.ingest;

/** An import is no longer wanted of this node: somebody stopped it, another has it, or the node ends. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;
}
