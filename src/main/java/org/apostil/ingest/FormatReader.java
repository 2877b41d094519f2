package org.apostil.ingest;

import java.io.IOException;
import org.apostil.platform.Problem;

/**
 * Reads files of one format. An implementation is an application-scoped bean in a package beneath this one; the container
 * finds it, and every upload, archive and new version is read by it from then on.
 */
public interface FormatReader {

    /** The format that it reads. */
    Format format();

    /**
     * Reads a file. Nothing in it is run, fetched or obeyed.
     *
     * @param bounds what it may use; it asks {@link Bounds#check()} wherever its work grows with the file
     * @throws Problem     when it is refused, in words that say why and what to do
     * @throws IOException when it is damaged; so does every other unchecked exception say
     */
    Reading read(Incoming file, Bounds bounds) throws IOException;
}
