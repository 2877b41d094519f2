package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.ReviewService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Begins reports and saves editions of them. */
@ApplicationScoped
@Transactional
public class ReportWriteService {

    @Inject
    private ReportRepository reports;

    @Inject
    private ReportReadService reading;

    @Inject
    private ReportReviewService reviewing;

    @Inject
    private ReviewService reviews;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Begins a report.
     *
     * @throws Problem when something is missing or too long, or a source is not of the project
     */
    public Edition create(UUID projectId, Composition composition) {
        Actor actor = access.require(Permission.COMPOSE, projectId);
        Composition checked = ofProject(projectId, CompositionRules.checked(composition));
        Report report = new Report(projectId, actor.id(), clock.instant());
        reports.add(report);
        reports.add(new ReportEdition(report, 1, checked, actor.id(), clock.instant()));
        audit.append(AuditEvent.created("report.begun", actor.id(), projectId, "report", report.id(), Map.of("title", checked.title(), "edition", 1)));
        reports.flush();
        return reading.get(report.id());
    }

    /**
     * Saves the next edition, by which decisions on the one before lapse. What says the same as the newest is no edition.
     *
     * @param seen the version of the report that the person had before them
     * @throws Problem when somebody was faster, something is missing or too long, or a source is not of the project
     */
    public Edition save(UUID reportId, long seen, Composition composition) {
        access.require(Permission.READ, reports.find(reportId).orElseThrow(Problem::notFound).projectId());
        Report report = reports.forChange(reportId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.COMPOSE, report.projectId());
        reviews.hold(report.projectId(), reportId);
        Composition checked = ofProject(report.projectId(), CompositionRules.checked(composition));
        Edition before = reading.get(reportId);
        if (report.version() != seen) {
            throw new Problem(Sort.STALE, "%s saved edition %d while you wrote. Nothing of theirs was overwritten and what you wrote is still here. Compare, then save again."
                .formatted(before.by(), before.number()));
        }
        if (checked.equals(before.composition())) {
            return before;
        }
        int number = before.number() + 1;
        reviewing.takeAsEdit(before, actor, Map.of("edition", number, "title", checked.title()));
        report.nextEdition();
        reports.add(new ReportEdition(report, number, checked, actor.id(), clock.instant()));
        reports.flush();
        return reading.get(reportId);
    }

    /** Texts that are not said are the newest of their sources; all are of the project. */
    private Composition ofProject(UUID projectId, Composition composition) {
        List<ChosenSource> chosen = new ArrayList<>();
        for (ChosenSource source : composition.sources()) {
            SourceVersion version = source.version() == null ? sources.latestVersion(source.source()) : sources.version(source.version());
            if (!version.projectId().equals(projectId) || source.source() != null && !version.sourceId().equals(source.source())) {
                throw Problem.invalid("sources", "Choose sources of this project.");
            }
            sources.inWork(version.id());
            chosen.add(new ChosenSource(version.sourceId(), version.id(), source.statement()));
        }
        return new Composition(composition.title(), composition.handlingMark(), composition.summary(), composition.assessment(), composition.row(), chosen,
            composition.selection(), composition.inclusion());
    }
}
