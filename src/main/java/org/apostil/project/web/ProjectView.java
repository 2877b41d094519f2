package org.apostil.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.Policy;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;

/** The page of a project: its rules, its members and its guidelines. Its sources stand there by their own feature. */
@Named
@ViewScoped
public class ProjectView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private String name;
    private String rules;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        Project project = projects.get(id);
        name = project.name();
        rules = words(project.policy()) + " Handling " + project.handlingMark().code() + ".";
    }

    public List<ProjectService.Member> getMembers() {
        return projects.members(id);
    }

    public boolean isLead() {
        return access.permits(Permission.LEAD_PROJECT, id);
    }

    public boolean isMayAddSources() {
        return access.permits(Permission.ADD_SOURCE, id);
    }

    private static String words(Policy policy) {
        return Format.count(policy.approvalsNeeded(), "approval") + " by colleagues before anything counts; "
            + (policy.threadsBlock() ? "an open discussion holds an approval back." : "discussions do not hold approvals back.")
            + (policy.gradesRequired() ? " Claims and credibility notes must be graded." : "");
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public String getRules() {
        return rules;
    }
}
