package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.OriginalFile;
import org.apostil.source.OriginalService;
import org.apostil.source.Provenance;
import org.apostil.source.ProvenanceForm;
import org.apostil.source.ProvenanceForm.Difference;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The page on which what is known of a source is read and corrected. */
@Named
@ViewScoped
public class ProvenanceView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SourceService sources;

    @Inject
    private OriginalService originals;

    @Inject
    private ProjectService projects;

    @Inject
    private People people;

    @Inject
    private Access access;

    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private UUID version;
    private String sha256;
    private String acquired;
    private String edited;
    private int revision;
    private ProvenanceForm form;
    private ArrayList<Difference> differences = new ArrayList<>();

    /** Reads the source. */
    public void load() {
        Provenance provenance = sources.provenance(source);
        SourceVersion latest = sources.latestVersion(source);
        version = latest.id();
        project = latest.projectId();
        projectName = projects.get(project).name();
        title = provenance.fields().title();
        sha256 = latest.sha256();
        acquired = Format.moment(provenance.acquiredAt());
        edited = edited(provenance);
        revision = provenance.revision();
        form = new ProvenanceForm(provenance.fields());
    }

    /** Saves what was typed as a new revision. */
    public void save() {
        if (Screen.attempt("provenance", () -> sources.editProvenance(source, revision, form.fields()))) {
            Screen.goTo(DeskAddress.of(source).path());
        } else {
            compare(sources.provenance(source));
        }
    }

    /** Where somebody was faster: both versions side by side, and what is saved next stands on theirs. */
    private void compare(Provenance now) {
        differences.clear();
        if (now.revision() != revision) {
            revision = now.revision();
            edited = edited(now);
            differences.addAll(ProvenanceForm.differences(now.fields(), form.fields()));
        }
    }

    private String edited(Provenance provenance) {
        String editor = people.names(List.of(provenance.editedBy())).get(provenance.editedBy());
        return "Revision %d, by %s, %s".formatted(provenance.revision(), editor, Format.moment(provenance.editedAt()));
    }

    public List<Difference> getDifferences() {
        return differences;
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

    /** The file that the newest text came in; null where it was typed or pasted. */
    public OriginalFile getOriginal() {
        return originals.find(version).orElse(null);
    }

    /** Its size, in words. */
    public String size(OriginalFile file) {
        return Format.size(file.bytes());
    }

    public UUID getVersion() {
        return version;
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
