package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.platform.Problem;

/**
 * Where a text becomes a source of a project. Whoever asks has asked for the permission, or works for somebody who has it; all
 * of it is in their transaction.
 */
@ApplicationScoped
public class Intake {

    @Inject
    private SourceRepository sources;

    @Inject
    private OriginalRepository originals;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Adds a source.
     *
     * @throws Problem naming every field that is not accepted
     */
    public Source add(UUID projectId, ProvenanceFields fields, SourceText text, UUID addedBy) {
        return add(projectId, fields, text, null, null, addedBy);
    }

    /**
     * Adds a source with the file that its text came in.
     *
     * @param parts of the file, of at most {@value OriginalFile#PART} bytes each, in their order
     * @throws Problem naming every field that is not accepted
     */
    public Source add(UUID projectId, ProvenanceFields fields, SourceText text, OriginalFile original, Iterator<byte[]> parts, UUID addedBy) {
        ProvenanceFields checked = fields.checked();
        Instant now = clock.instant();
        Source source = new Source(projectId, addedBy, now);
        sources.add(source);
        sources.add(new Provenance(source.id(), source.revision(), checked, now, addedBy, now));
        SourceVersion version = new SourceVersion(source, 1, text, null, addedBy, now);
        sources.add(version);
        Map<String, Object> after = new LinkedHashMap<>(Map.of("provenance", checked, "sha256", text.sha256()));
        if (original != null) {
            keep(version, original, parts);
            after.put("file", original);
        }
        audit.append(AuditEvent.created("source.added", addedBy, projectId, "source", source.id(), after));
        return source;
    }

    /** Keeps the file that a text came in beside it. */
    public void keep(SourceVersion version, OriginalFile original, Iterator<byte[]> parts) {
        originals.add(version.id(), original);
        for (int number = 1; parts.hasNext(); number++) {
            originals.addPart(version.id(), number, parts.next());
        }
    }

    /** Of these texts, by their SHA-256, those that a source of the project has, each with one such source. */
    public Map<String, UUID> withTexts(UUID projectId, Collection<String> sha256) {
        return sha256.isEmpty() ? Map.of() : sources.withTexts(projectId, sha256);
    }
}
