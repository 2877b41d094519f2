package org.apostil.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Export;
import org.apostil.export.Exporter;
import org.apostil.export.Forms;
import org.apostil.export.Progress;
import org.apostil.export.Release;
import org.apostil.export.ReportHead;
import org.apostil.export.Snapshot;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.ProjectService;
import org.apostil.report.Edition;
import org.apostil.report.FileName;
import org.apostil.report.Gathered;
import org.apostil.report.GatheringService;
import org.apostil.report.Report;
import org.apostil.report.ReportReadService;
import org.apostil.report.ReportReview;
import org.apostil.report.ReportReview.Taken;
import org.apostil.report.ReportReviewService;
import org.apostil.review.Action;

/** Releases reports that colleagues approved. */
@ApplicationScoped
@Transactional
public class ReleaseService {

    @Inject
    private ReleaseRepository releases;

    @Inject
    private ReleaseReadService reading;

    @Inject
    private ReportReadService reports;

    @Inject
    private ReportReviewService reviewing;

    @Inject
    private GatheringService gathering;

    @Inject
    private ProjectService projects;

    @Inject
    private Forms forms;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Releases a report as it stands: it gets the next number of the project, and its PDF is made and kept.
     *
     * @param seen the version of the report that the person had before them
     * @throws Problem when somebody was faster, it is not approved as it stands, or a release says exactly this already
     */
    public Released release(UUID reportId, long seen) {
        Actor actor = access.require(Permission.RELEASE, reports.get(reportId).project());
        Report held = reviewing.hold(reportId, seen);
        ReportReview review = reviewing.get(reportId);
        if (!review.unreleasable().isEmpty()) {
            throw new Problem(Sort.REFUSED, "It was not released. " + String.join(" ", review.unreleasable()));
        }
        Edition edition = reports.get(reportId);
        Gathered gathered = gathering.of(reportId, edition.number());
        if (!gathered.fingerprint().equals(review.fingerprint())) {
            throw new Problem(Sort.STALE, "What the report shows changed at this very moment, so nothing was released. Look at it as it is now, then decide again.");
        }
        releases.ofSame(reportId, edition.number(), gathered.fingerprint()).ifPresent(same -> {
            throw new Problem(Sort.REFUSED, "Release %d says exactly this already. Save another edition to release something else.".formatted(same.number()));
        });
        List<Taken> approvals = review.steps().stream().filter(step -> step.standing() && step.action() == Action.APPROVE).toList();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Release release = new Release(releases.nextNumber(edition.project()), at, actor.name(), approvals.stream().map(step -> new Release.Approval(step.by(), step.at())).toList());
        ReleaseRow row = keep(edition, gathered, release, actor, approvals.stream().map(Taken::id).toList());
        reviewing.touch(held);
        return reading.get(row.id());
    }

    private ReleaseRow keep(Edition edition, Gathered gathered, Release release, Actor actor, List<UUID> approvals) {
        AnnotatedReport report = released(gathered.report(), release, new Export(release.at(), actor.name(), projects.get(edition.project()).name()));
        Exporter exporter = forms.of(Released.KEPT).orElseThrow();
        byte[] pdf = made(exporter, report);
        String sha256 = Sha256.of(pdf);
        ReleaseRow row = new ReleaseRow(edition, gathered, release, actor.id(), approvals);
        releases.add(row, Snapshot.of(report), id -> new ReleaseFile(id, exporter.form(), FileName.of(report), sha256, pdf.length, pdf, release.at()));
        audit.append(new AuditEvent("report.released", actor.id(), edition.project(), "report", edition.report(), Map.of("edition", edition.number()),
            Map.of("release", release.number(), "fingerprint", gathered.fingerprint(), "sha256", sha256,
                "approvedBy", release.approvals().stream().map(Release.Approval::by).collect(Collectors.joining(", "))), null));
        return row;
    }

    /** What colleagues approved, without what drafts tell of what they leave out: nobody approved that, and it may be another tomorrow. */
    private static AnnotatedReport released(AnnotatedReport draft, Release release, Export export) {
        ReportHead head = draft.head();
        return new AnnotatedReport(new ReportHead(head.id(), head.edition(), head.title(), head.handling(), export, release, head.summary(), head.assessment(), head.row(),
            head.authors(), head.inclusion()), draft.sources(), draft.speakers(), draft.claims(), List.of());
    }

    private static byte[] made(Exporter exporter, AnnotatedReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.write(report, out, Progress.UNWATCHED);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }
}
