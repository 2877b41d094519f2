package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.source.ProvenanceForm;
import org.apostil.source.Source;
import org.apostil.source.SourceService;

/** The page on which a source is added from pasted text; files come in by an import. */
@Named
@ViewScoped
public class AddSourceView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    private UUID project;
    private String projectName;
    private String text;
    private ProvenanceForm provenance;
    private UUID duplicate;

    /** Reads the project. */
    public void load() {
        access.require(Permission.ADD_SOURCE, project);
        Project found = projects.get(project);
        projectName = found.name();
        if (provenance == null) {
            provenance = new ProvenanceForm(found.handlingMark());
        }
    }

    /** Adds the source and opens it on the desk, unless its text is there already: then it says so, and offers both. */
    public void add() {
        duplicate = null;
        Screen.attempt("source", () -> {
            duplicate = sources.withSameText(project, text == null ? "" : text).orElse(null);
            if (duplicate == null) {
                open(fromText());
            }
        });
    }

    /** Adds the text that is there already as a source of its own, with what was said of it now. */
    public void addAgain() {
        Screen.attempt("source", () -> open(sources.add(project, provenance.fields(), sources.latestVersion(duplicate).text())));
    }

    /** What is wrong with a text as such is said at its field. */
    private Source fromText() {
        try {
            return sources.add(project, provenance.fields(), text);
        } catch (Problem problem) {
            throw problem.violations().isEmpty() ? Problem.invalid("text", problem.getMessage()) : problem;
        }
    }

    private static void open(Source source) {
        Screen.goTo(DeskAddress.of(source.id()).path());
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The source that has the same text already; null where none has. */
    public UUID getDuplicate() {
        return duplicate;
    }

    /** How that source is called. */
    public String getDuplicateTitle() {
        return sources.provenance(duplicate).fields().title();
    }

    public ProvenanceForm getProvenance() {
        return provenance;
    }
}
