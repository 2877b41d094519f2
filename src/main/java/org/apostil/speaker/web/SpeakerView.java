package org.apostil.speaker.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.project.ProjectService;
import org.apostil.speaker.SpeakerService;

/** The page of a speaker. */
@Named
@ViewScoped
public class SpeakerView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SpeakerService speakers;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private UUID project;
    private String projectName;
    private UUID merged;

    public void load() {
        project = speakers.get(id).projectId();
        projectName = projects.get(project).name();
    }

    /** Whether whoever is signed in may edit, merge and note. */
    public boolean isMayEdit() {
        return access.permits(Permission.ANNOTATE, project);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** Who was merged into them just now; null where nobody was. */
    public UUID getMerged() {
        return merged;
    }

    public void setMerged(UUID merged) {
        this.merged = merged;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }
}
