package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.adjudication.AdjudicationService;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.claim.VerdictService;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Export;
import org.apostil.export.Inclusion;
import org.apostil.export.LikelihoodRow;
import org.apostil.export.Provenance;
import org.apostil.export.ReportHead;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Gathers what a report on a source shows. Withdrawn and rejected annotations stay out, and the report says so. */
@ApplicationScoped
@Transactional
public class ReportService {

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private DiscussionReadService discussions;

    @Inject
    private AdjudicationService adjudications;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The report on the newest text of a source as it stands now.
     *
     * @param withRulings whether it prints what was ruled where analysts differed, and who dissents
     */
    public AnnotatedReport of(UUID sourceId, boolean withRulings) {
        SourceVersion version = sources.latestVersion(sourceId);
        Actor actor = access.require(Permission.EXPORT, version.projectId());
        Project project = projects.get(version.projectId());
        SourceContents contents = new SourceContents(0, annotations.of(version.id()), view -> !view.state().isOut(), visibility.of(actor.id(), version).isBlind());
        org.apostil.source.Provenance known = sources.provenance(sourceId);
        Provenance provenance = SourceContents.provenance(known);
        AnnotatedSource source = new AnnotatedSource(sourceId, version.id(), known.fields().title(), known.fields().workingTitle(), provenance, version.text(),
            null, false, contents.notes(), contents.discussions(discussions.on(version.id())),
            withRulings ? contents.rulings(adjudications.of(sourceId)) : List.of(), List.of());
        Tabulated tabulated = new Tabulated(List.of(source), verdicts.of(project.id(), Tabulated.stated(List.of(source))));
        ReportHead head = new ReportHead(null, 0, source.title(), provenance.handling(), new Export(clock.instant(), actor.name(), project.name()), null, null,
            List.of(), LikelihoodRow.LIKELY, List.of(), Inclusion.all().withDissent(withRulings).withAudit(false));
        AnnotatedReport report = new AnnotatedReport(head, List.of(source), tabulated.speakers(), tabulated.claims(), contents.leftOut());
        audit.append(AuditEvent.created("report.exported", actor.id(), project.id(), "source", sourceId,
            Map.of("sha256", version.sha256(), "draft", report.draft(), "annotations", source.notes().size(), "rulings", withRulings)));
        return report;
    }
}
