package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.claim.VerdictService;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Export;
import org.apostil.export.Inclusion;
import org.apostil.export.LikelihoodRow;
import org.apostil.export.ReportHead;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.review.State;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Gathers what a report on a source shows. Withdrawn and rejected annotations stay out, and the report says so. */
@ApplicationScoped
@Transactional
public class ReportService {

    /** Everything that is not out. */
    private static final Selection AS_IT_STANDS = Selection.of(EnumSet.complementOf(EnumSet.of(State.REJECTED, State.WITHDRAWN, State.SUPERSEDED)));

    @Inject
    private SourceService sources;

    @Inject
    private SourceGathering gathering;

    @Inject
    private ProjectService projects;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The report on the newest text of a source as it stands now, which the audit trail notes.
     *
     * @param withRulings whether it prints what was ruled where analysts differed, and who dissents
     */
    public AnnotatedReport of(UUID sourceId, boolean withRulings) {
        AnnotatedReport report = gathered(sourceId, withRulings);
        exported(sourceId, report);
        return report;
    }

    /** Notes that such a report leaves the house. Others wait for the trail until the end of the transaction. */
    public void exported(UUID sourceId, AnnotatedReport report) {
        SourceVersion version = sources.latestVersion(sourceId);
        Actor actor = access.require(Permission.EXPORT, version.projectId());
        AnnotatedSource source = report.sources().getFirst();
        audit.append(AuditEvent.created("report.exported", actor.id(), version.projectId(), "source", sourceId,
            Map.of("sha256", source.text().sha256(), "draft", report.draft(), "annotations", source.notes().size(), "rulings", report.head().inclusion().dissent())));
    }

    /** The same, of which nothing is noted yet. */
    public AnnotatedReport gathered(UUID sourceId, boolean withRulings) {
        SourceVersion version = sources.latestVersion(sourceId);
        Actor actor = access.require(Permission.EXPORT, version.projectId());
        Project project = projects.get(version.projectId());
        Inclusion inclusion = Inclusion.all().withDissent(withRulings).withAudit(false);
        SourceGathering.Gathering gathered = gathering.of(0, new ChosenSource(sourceId, version.id(), null), AS_IT_STANDS, inclusion);
        AnnotatedSource source = gathered.source();
        Tabulated tabulated = new Tabulated(List.of(source), verdicts.of(project.id(), Tabulated.stated(List.of(source))));
        ReportHead head = new ReportHead(null, 0, source.title(), source.provenance().handling(), new Export(clock.instant(), actor.name(), project.name()), null, null,
            List.of(), LikelihoodRow.LIKELY, List.of(), inclusion);
        return new AnnotatedReport(head, List.of(source), tabulated.speakers(), tabulated.claims(), gathered.leftOut().stream().map(LeftOut::words).toList());
    }
}
