package org.apostil.annotation;

import org.apostil.platform.Coded;

/** An entry of a closed list that people need explained while they choose: it has a code, words and a definition. */
public interface Defined extends Coded {

    /** What the words mean, in a sentence or two. */
    String definition();
}
