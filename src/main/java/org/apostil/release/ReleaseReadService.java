package org.apostil.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Snapshot;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.report.ReportReadService;
import org.apostil.source.SourceService;

/** Reads releases. Every member reads those of the project. */
@ApplicationScoped
@Transactional
public class ReleaseReadService {

    private static final String SHA_256 = "[0-9a-f]{64}";

    @Inject
    private ReleaseRepository releases;

    @Inject
    private ReportReadService reports;

    @Inject
    private SourceService sources;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** Those of a project, newest first. */
    public List<ReleaseLine> list(UUID projectId) {
        access.require(Permission.READ, projectId);
        return releases.ofProject(projectId);
    }

    /**
     * Those of a project of which a file has that SHA-256: whether a file that came from elsewhere is one, unaltered.
     *
     * @throws Problem when it is no SHA-256
     */
    public List<ReleaseLine> ofFile(UUID projectId, String sha256) {
        access.require(Permission.READ, projectId);
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        if (!hash.matches(SHA_256)) {
            throw Problem.invalid("sha256", "A SHA-256 is written as 64 digits and letters from a to f. Copy it whole.");
        }
        return releases.ofFile(projectId, hash);
    }

    /** Those of a report, newest first. */
    public List<ReleaseLine> ofReport(UUID reportId) {
        access.require(Permission.READ, reports.get(reportId).project());
        return releases.ofReport(reportId);
    }

    /** A release with all that it was made of. */
    public Released get(UUID id) {
        ReleaseRow row = found(id);
        Map<UUID, String> names = people.names(Set.of(row.releasedBy()));
        return new Released(id, row.projectId(), row.reportId(), row.number(), row.edition(), row.title(), row.fingerprint(), names.get(row.releasedBy()), row.releasedAt(),
            approvals(row),
            row.annotations().stream().map(ShownRow::shown).toList(), row.sources().stream().map(TextRow::text).toList(), releases.files(id));
    }

    /**
     * All that a release says.
     *
     * @throws Problem when there is no such release for whoever asks, or it would end their blind first pass
     */
    public AnnotatedReport report(UUID id) {
        return report(readable(id));
    }

    /** Whether whoever is signed in may read what a release says, and not only that it is there. */
    public boolean isReadable(UUID id) {
        ReleaseRow row = found(id);
        Actor actor = access.require(Permission.EXPORT, row.projectId());
        return !releases.isPurged(id) && row.sources().stream().noneMatch(text -> visibility.of(actor.id(), sources.version(text.text().version())).isBlind());
    }

    /**
     * The PDF of a release, byte for byte as it was made.
     *
     * @throws Problem when there is no such release for whoever asks, or it would end their blind first pass
     */
    public ByteArrayInputStream pdf(UUID id) {
        return new ByteArrayInputStream(releases.content(readable(id).id(), Released.KEPT).orElseThrow(Problem::notFound));
    }

    /** Whether its files were erased with a source that it showed; its record stays. */
    public boolean isPurged(UUID id) {
        access.require(Permission.READ, found(id).projectId());
        return releases.isPurged(id);
    }

    /** What colleagues wrote on a source nobody reads before their own first pass of it is submitted, released or not. */
    private ReleaseRow readable(UUID id) {
        access.require(Permission.EXPORT, found(id).projectId());
        if (releases.isPurged(id)) {
            throw new Problem(Sort.GONE, "The files of this release were purged with one of its sources. That it was released stays, with its number, its date and the SHA-256 of its files.");
        }
        if (!isReadable(id)) {
            throw new Problem(Sort.REFUSED, "You are in a blind first pass of one of its sources. Submit your pass, then read the release.");
        }
        return found(id);
    }

    /** As the release itself says, in the names of then; where it was purged, in those of now. */
    private List<Released.Approval> approvals(ReleaseRow row) {
        return releases.isPurged(row.id()) ? releases.approvals(row.id())
            : report(row).head().release().approvals().stream().map(approval -> new Released.Approval(approval.by(), approval.at())).toList();
    }

    private AnnotatedReport report(ReleaseRow row) {
        return Snapshot.read(releases.snapshot(row.id()));
    }

    private ReleaseRow found(UUID id) {
        ReleaseRow row = releases.find(id).orElseThrow(Problem::notFound);
        access.require(Permission.READ, row.projectId());
        return row;
    }
}
