package org.apostil.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.apostil.identity.Access;
import org.apostil.identity.Role;
import org.apostil.platform.web.Screen;
import org.apostil.project.HandlingMark;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;

/** The page after login: the projects of whoever is signed in. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private List<Project> mine;
    private List<Project> closed;
    private String name;
    private HandlingMark handlingMark = HandlingMark.AMBER;

    /** The projects, by name. */
    public List<Project> getProjects() {
        if (mine == null) {
            mine = projects.mine();
        }
        return mine;
    }

    /** Those that open only once they have set up a second step of their sign-in, by name. */
    public List<Project> getClosed() {
        if (closed == null) {
            closed = projects.closed();
        }
        return closed;
    }

    /** What whoever is signed in is there. */
    public String role(Project project) {
        return access.role(project.id()).map(Role::words).orElse("");
    }

    /** Makes a project and opens it. */
    public void make() {
        Screen.attempt("newProject", () -> Screen.goTo("/project/project?id=" + projects.create(name, handlingMark).id()));
    }

    public HandlingMark[] getHandlingMarks() {
        return HandlingMark.values();
    }

    public HandlingMark getHandlingMark() {
        return handlingMark;
    }

    public void setHandlingMark(HandlingMark handlingMark) {
        this.handlingMark = handlingMark;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
