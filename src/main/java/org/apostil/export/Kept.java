package org.apostil.export;

import java.util.Optional;

/**
 * Files that are kept as they left the house, from which no later making may differ. An implementation is an application-scoped
 * bean of the feature that keeps them; the container finds it.
 */
public interface Kept {

    /** The file of that report in that form, as it was kept; empty where none was. */
    Optional<byte[]> of(AnnotatedReport report, Form form);
}
