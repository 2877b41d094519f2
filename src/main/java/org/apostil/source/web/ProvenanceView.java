package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.Provenance;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The page on which what is known of a source is read and corrected. */
@Named
@ViewScoped
public class ProvenanceView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SourceService sources;

    @Inject
    private transient ProjectService projects;

    @Inject
    private transient People people;

    @Inject
    private transient Access access;

    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private String sha256;
    private String acquired;
    private String edited;
    private int revision;
    private ProvenanceForm form;

    /** Reads the source. */
    public void load() {
        Provenance provenance = sources.provenance(source);
        SourceVersion version = sources.latestVersion(source);
        project = version.projectId();
        projectName = projects.get(project).name();
        title = provenance.fields().title();
        sha256 = version.sha256();
        acquired = Format.moment(provenance.acquiredAt());
        String editor = people.names(List.of(provenance.editedBy())).get(provenance.editedBy());
        edited = "Revision %d, by %s, %s".formatted(provenance.revision(), editor, Format.moment(provenance.editedAt()));
        revision = provenance.revision();
        form = new ProvenanceForm(provenance.fields());
    }

    /** Saves what was typed as a new revision. */
    public void save() {
        if (Screen.attempt("provenance", () -> sources.editProvenance(source, revision, form.fields()))) {
            Screen.goTo("/annotation/desk?source=" + source);
        }
    }

    public boolean isEditable() {
        return access.permits(Permission.EDIT_PROVENANCE, project);
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    public String getSha256() {
        return sha256;
    }

    public String getAcquired() {
        return acquired;
    }

    public String getEdited() {
        return edited;
    }

    public ProvenanceForm getForm() {
        return form;
    }
}
