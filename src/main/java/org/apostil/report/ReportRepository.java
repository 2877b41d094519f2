package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and appends reports and their editions. */
@ApplicationScoped
class ReportRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Report report) {
        entities.persist(report);
    }

    void add(ReportEdition edition) {
        entities.persist(edition);
    }

    Optional<Report> find(UUID id) {
        return Optional.ofNullable(entities.find(Report.class, id));
    }

    /** The report as it is now, held until the end of the transaction. */
    Optional<Report> forChange(UUID id) {
        Optional<Report> report = find(id);
        report.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return report;
    }

    /** A step was taken on the report: whoever has it before them has it as it was. */
    void step(Report report) {
        entities.lock(report, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(ChecklistRow line) {
        entities.persist(line);
    }

    /** What was found with each of those steps, in the order of the standards. */
    Map<UUID, List<Checklist.Line>> checklists(Collection<UUID> steps) {
        return steps.isEmpty() ? Map.of() : entities.createQuery("select c from ChecklistRow c where c.stepId in :steps order by c.standard", ChecklistRow.class)
            .setParameter("steps", steps).getResultStream().collect(Collectors.groupingBy(ChecklistRow::stepId, Collectors.mapping(ChecklistRow::line, Collectors.toList())));
    }

    /** Writes down what was changed so far, so that the version is the one that the next reader gets. */
    void flush() {
        entities.flush();
    }

    Optional<ReportEdition> edition(UUID report, int number) {
        return entities.createQuery("select e from ReportEdition e where e.reportId = :report and e.number = :number", ReportEdition.class)
            .setParameter("report", report).setParameter("number", number).getResultStream().findFirst();
    }

    /** All editions of a report, newest first. */
    List<ReportEdition> editions(UUID report) {
        return entities.createQuery("select e from ReportEdition e where e.reportId = :report order by e.number desc", ReportEdition.class)
            .setParameter("report", report).getResultList();
    }

    /** The newest edition of every report of a project, latest first. */
    List<ReportEdition> newest(UUID project) {
        return entities.createQuery("select e from ReportEdition e join Report r on r.id = e.reportId and r.edition = e.number where e.projectId = :project order by e.editedAt desc",
            ReportEdition.class).setParameter("project", project).getResultList();
    }
}
