package org.apostil.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.project.ProjectService;
import org.apostil.report.CountService;
import org.apostil.report.Edition;
import org.apostil.report.ReportReadService;
import org.apostil.report.ReportReviewService;
import org.apostil.review.State;

/** The reports of a project. */
@Named
@RequestScoped
public class ReportListView {

    @Inject
    private ReportReadService reports;

    @Inject
    private ReportReviewService reviewing;

    @Inject
    private CountService counting;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private final Map<UUID, List<Edition>> read = new HashMap<>();
    private final Map<UUID, Map<UUID, Long>> counted = new HashMap<>();
    private final Map<UUID, Map<UUID, State>> stood = new HashMap<>();
    private UUID project;
    private String name;

    public void load() {
        name = projects.get(project).name();
    }

    /** The newest edition of every report of a project, latest first. */
    public List<Edition> of(UUID project) {
        return read.computeIfAbsent(project, reports::list);
    }

    /** How many annotations its newest edition shows now. */
    public String annotations(Edition edition) {
        return Format.count(counted.computeIfAbsent(edition.project(), id -> counting.of(id, of(id))).getOrDefault(edition.report(), 0L), "annotation");
    }

    /** Where its newest edition stands, in words. */
    public String state(Edition edition) {
        return stood.computeIfAbsent(edition.project(), reviewing::states).get(edition.report()).words();
    }

    /** How many reports a project has, in words. */
    public String count(UUID project) {
        return Format.count(of(project).size(), "report");
    }

    /** Which edition is the newest, by whom and of when. */
    public String origin(Edition edition) {
        return "Edition %d · %s · %s".formatted(edition.number(), edition.by(), Format.moment(edition.at()));
    }

    public boolean mayCompose(UUID project) {
        return access.permits(Permission.COMPOSE, project);
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public String getName() {
        return name;
    }
}
