package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Origin;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;

/** Files of the newest edition of a report: a draft, until it is released. */
@ApplicationScoped
@Transactional
public class ReportOrigin implements Origin {

    @Inject
    private ReportReadService reports;

    @Inject
    private GatheringService gathering;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Prepared prepare(UUID id) {
        Edition edition = reports.get(id);
        access.require(Permission.EXPORT, edition.project());
        AnnotatedReport report = gathering.of(id, edition.number()).report();
        return new Prepared(edition.project(), FileName.of(report), "/report/report?id=" + id, report);
    }

    @Override
    public void ordered(UUID id, Prepared prepared) {
        Actor actor = access.require(Permission.EXPORT, prepared.projectId());
        audit.append(AuditEvent.created("report.exported", actor.id(), prepared.projectId(), "report", id, Map.of("edition", prepared.report().head().edition(), "draft", true)));
    }
}
