package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.Screen;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.source.Source;
import org.apostil.source.SourceService;
import org.primefaces.model.file.UploadedFile;

/** The page on which a source is added, from a file or from pasted text. */
@Named
@ViewScoped
public class AddSourceView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient ProjectService projects;

    @Inject
    private transient SourceService sources;

    @Inject
    private transient Access access;

    private UUID project;
    private String projectName;
    private String text;
    private ProvenanceForm provenance;
    private transient UploadedFile file;

    /** Reads the project. */
    public void load() {
        access.require(Permission.ADD_SOURCE, project);
        Project found = projects.get(project);
        projectName = found.name();
        if (provenance == null) {
            provenance = new ProvenanceForm(found.handlingMark());
        }
    }

    /** Adds the source and opens it on the desk. */
    public void add() {
        Screen.attempt("source", () -> Screen.goTo("/annotation/desk?source=" + added().id()));
    }

    private Source added() {
        boolean hasFile = file != null && file.getSize() > 0;
        return hasFile ? sources.add(project, provenance.fields(), file.getContent()) : sources.add(project, provenance.fields(), text);
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

    public ProvenanceForm getProvenance() {
        return provenance;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
