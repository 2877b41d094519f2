package org.apostil.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sends. */
public interface Upload {

    /** As they call it. */
    String name();

    /** What is in it; asked for once. */
    InputStream content() throws IOException;
}
