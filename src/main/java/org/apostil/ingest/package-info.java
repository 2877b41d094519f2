/**
 * Texts come in: what a file says, with its blocks, and what it says of itself.
 *
 * <p>{@link org.apostil.ingest.Readers} turns a file into a {@link org.apostil.ingest.Reading}. A
 * {@link org.apostil.ingest.FormatReader} reads files of one format; there is one class a format, in a package of its kind
 * beneath this one, and the container finds it. Files are hostile until they were read: every reader keeps to the
 * {@link org.apostil.ingest.Bounds} that it is given. Nobody else may know a parser.
 */
package org.apostil.ingest;
