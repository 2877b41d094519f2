package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** One part of a file at a time, each in a transaction of its own: whoever downloads may be slow. */
@ApplicationScoped
class OriginalParts {

    @Inject
    private OriginalRepository originals;

    @Transactional
    Optional<byte[]> part(UUID versionId, int number) {
        return originals.part(versionId, number);
    }
}
