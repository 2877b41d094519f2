package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.PartsStream;
import org.apostil.platform.Problem;

/** Hands out the files that texts came in. */
@ApplicationScoped
@Transactional
public class OriginalService {

    @Inject
    private SourceRepository sources;

    @Inject
    private OriginalRepository originals;

    @Inject
    private OriginalParts parts;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /** The file that a text came in; nothing where it was typed or pasted. */
    public Optional<OriginalFile> find(UUID versionId) {
        access.require(Permission.READ, version(versionId).projectId());
        return originals.find(versionId);
    }

    /**
     * The file itself, read from the database as it is passed on.
     *
     * @throws Problem when there is none
     */
    public InputStream content(UUID versionId) {
        SourceVersion version = version(versionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        OriginalFile file = originals.find(versionId).orElseThrow(Problem::notFound);
        audit.append(AuditEvent.created("source.original-downloaded", actor.id(), version.projectId(), "source", version.sourceId(), Map.of("name", file.name(), "sha256", file.sha256())));
        return PartsStream.of(number -> parts.part(versionId, number));
    }

    private SourceVersion version(UUID versionId) {
        return sources.version(versionId).orElseThrow(Problem::notFound);
    }
}
