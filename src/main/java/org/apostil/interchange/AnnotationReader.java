package org.apostil.interchange;

import org.apostil.platform.Problem;

/** Reads the files of one format. The container finds whatever implements it. */
public interface AnnotationReader {

    /** The format that it reads. */
    AnnotationFormat format();

    /** Whether a file seems to be of that format, by its name and how it begins. Never throws. */
    boolean recognises(Upload upload);

    /**
     * All that the file says. An annotation that makes no sense is {@link Found#problem found} with why, and does not stop the others.
     *
     * @throws Problem when the file as a whole cannot be read, saying where and what to do
     */
    Reading read(Upload upload);
}
