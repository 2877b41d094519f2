package org.apostil.corroboration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.apostil.corroboration.CheckQueue;
import org.apostil.corroboration.CheckQueueService;
import org.apostil.platform.Format;
import org.apostil.project.ProjectService;

/** The page of what is most worth checking in a project. */
@Named
@RequestScoped
public class QueueView {

    @Inject
    private CheckQueueService service;

    @Inject
    private ProjectService projects;

    private UUID project;
    private String name;
    private CheckQueue found;

    public void load() {
        name = projects.get(project).name();
        found = service.of(project);
    }

    /** How widely a claim is stated, in words. */
    public String spread(CheckQueue.Item item) {
        return item.statements() == 0 ? "Nowhere yet" : Format.count(item.statements(), "statement") + " in " + Format.count(item.sources(), "source");
    }

    /** Who said that it is worth checking, and when. */
    public String origin(CheckQueue.Item item) {
        return item.by() + " · " + Format.day(item.since());
    }

    /** Who checks it. */
    public String checker(CheckQueue.Item item) {
        return item.assignee().orElse("Nobody yet");
    }

    public CheckQueue getFound() {
        return found;
    }

    public String getName() {
        return name;
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }
}
