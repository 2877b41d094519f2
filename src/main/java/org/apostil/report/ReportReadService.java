package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.speaker.SpeakerService;

/** Reads the reports of a project and their editions. Every member reads them. */
@ApplicationScoped
@Transactional
public class ReportReadService {

    @Inject
    private ReportRepository reports;

    @Inject
    private People people;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Access access;

    /** The newest edition of every report of a project, latest first. */
    public List<Edition> list(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<ReportEdition> newest = reports.newest(projectId);
        Map<UUID, String> names = names(newest);
        return newest.stream().map(edition -> edition(reports.find(edition.reportId()).orElseThrow(), edition, names)).toList();
    }

    /** The newest edition of a report. */
    public Edition get(UUID reportId) {
        Report report = found(reportId);
        return edition(reportId, report.edition());
    }

    /** One edition of a report. */
    public Edition edition(UUID reportId, int number) {
        Report report = found(reportId);
        access.require(Permission.READ, report.projectId());
        ReportEdition edition = reports.edition(reportId, number).orElseThrow(Problem::notFound);
        return edition(report, edition, names(List.of(edition)));
    }

    /** All editions of a report, newest first. */
    public List<Edition> editions(UUID reportId) {
        Report report = found(reportId);
        access.require(Permission.READ, report.projectId());
        List<ReportEdition> editions = reports.editions(reportId);
        Map<UUID, String> names = names(editions);
        return editions.stream().map(edition -> edition(report, edition, names)).toList();
    }

    /** Everybody who saved an edition of the report: their approval of it never counts. */
    public Set<UUID> editors(UUID reportId) {
        access.require(Permission.READ, found(reportId).projectId());
        return reports.editions(reportId).stream().map(ReportEdition::editedBy).collect(Collectors.toSet());
    }

    private Report found(UUID reportId) {
        Report report = reports.find(reportId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, report.projectId());
        return report;
    }

    private Map<UUID, String> names(List<ReportEdition> editions) {
        return people.names(editions.stream().map(ReportEdition::editedBy).collect(Collectors.toSet()));
    }

    private Edition edition(Report report, ReportEdition edition, Map<UUID, String> names) {
        return new Edition(report.id(), report.projectId(), edition.number(), report.edition(), report.version(), edition.editedBy(), names.get(edition.editedBy()),
            edition.editedAt(), meaning(report.projectId(), edition.composition()));
    }

    /** With those who were chosen as speakers as whoever they proved to be. */
    private Composition meaning(UUID projectId, Composition saved) {
        return saved.selection().speakers().isEmpty() ? saved : saved.choosing(saved.selection().meaning(speakers.byIds(projectId, saved.selection().speakers())));
    }
}
