package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/** Reads and adds sources, and edits what is known of them. */
@ApplicationScoped
@Transactional
public class SourceService {

    @Inject
    private SourceRepository sources;

    @Inject
    private FateRepository fates;

    @Inject
    private Intake intake;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The sources of a project, newest first. */
    public List<SourceSummary> list(UUID projectId) {
        return newest(projectId, Integer.MAX_VALUE);
    }

    /** The newest sources of a project. */
    public List<SourceSummary> newest(UUID projectId, int most) {
        access.require(Permission.READ, projectId);
        return sources.newest(projectId, most);
    }

    /** A source. */
    public Source get(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        return source;
    }

    /** What is known of it now. */
    public Provenance provenance(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        fates.requireKept(source);
        return sources.provenance(source);
    }

    /**
     * What is known now of a source of that project.
     *
     * @throws Problem when it has no such source
     */
    public Provenance provenance(UUID projectId, UUID sourceId) {
        Provenance known = provenance(sourceId);
        if (!sources.byId(sourceId).orElseThrow(Problem::notFound).projectId().equals(projectId)) {
            throw Problem.notFound();
        }
        return known;
    }

    /** Its newest text. */
    public SourceVersion latestVersion(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        fates.requireKept(source);
        return sources.latestVersion(sourceId);
    }

    /** One of its texts. */
    public SourceVersion version(UUID versionId) {
        SourceVersion version = sources.version(versionId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, version.projectId());
        return version;
    }

    /**
     * One of its texts, about which something is going to be written.
     *
     * @throws Problem when the source is withdrawn
     */
    public SourceVersion inWork(UUID versionId) {
        SourceVersion version = sources.version(versionId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, version.projectId());
        fates.requireInWork(sources.byId(version.sourceId()).orElseThrow(Problem::notFound));
        return version;
    }

    /** Whether there is a later text of its source than this one. */
    public boolean isSuperseded(UUID versionId) {
        SourceVersion version = sources.version(versionId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, version.projectId());
        return sources.isSuperseded(versionId);
    }

    /** The source of the project that has exactly this text already, if one has. */
    public Optional<UUID> withSameText(UUID projectId, String content) {
        access.require(Permission.READ, projectId);
        return sources.withText(projectId, SourceText.of(content).sha256());
    }

    /**
     * Adds a source from a file.
     *
     * @throws Problem when the file is no text in UTF-8
     */
    public Source add(UUID projectId, ProvenanceFields fields, byte[] file) {
        access.require(Permission.ADD_SOURCE, projectId);
        return add(projectId, fields, SourceText.of(PlainText.read(file)));
    }

    /** Adds a source from a text. */
    public Source add(UUID projectId, ProvenanceFields fields, String content) {
        access.require(Permission.ADD_SOURCE, projectId);
        return add(projectId, fields, SourceText.of(PlainText.check(content)));
    }

    /** Adds a source from a text whose blocks are known. */
    public Source add(UUID projectId, ProvenanceFields fields, SourceText text) {
        Actor actor = access.require(Permission.ADD_SOURCE, projectId);
        return intake.add(projectId, fields, text, actor.id());
    }

    /**
     * Makes a new revision of what is known of a source.
     *
     * @param seen the revision that the editor had before them
     * @throws Problem when somebody was faster, or a field is not accepted
     */
    public Provenance editProvenance(UUID sourceId, long seen, ProvenanceFields fields) {
        Source source = sources.forChange(sourceId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.EDIT_PROVENANCE, source.projectId());
        if (source.revision() != seen) {
            throw new Problem(Problem.Sort.STALE, "Somebody else edited this while you did. Nothing of theirs was overwritten and what you typed is still here. Compare, then save again.");
        }
        ProvenanceFields checked = fields.checked();
        Provenance before = sources.provenance(source);
        Provenance after = new Provenance(sourceId, source.nextRevision(), checked, before.acquiredAt(), actor.id(), clock.instant());
        sources.add(after);
        audit.append(new AuditEvent("source.provenance-edited", actor.id(), source.projectId(), "source", sourceId,
            Map.of("provenance", before.fields()), Map.of("provenance", checked), null));
        return after;
    }
}
