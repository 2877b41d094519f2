package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.source.Source;
import org.apostil.source.SourceService;

/** The page on which a source is added, from a file or from pasted text. */
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
    private transient Part file;

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
            boolean hasFile = file != null && Text.orNull(file.getSubmittedFileName()) != null;
            refuseBoth(hasFile);
            duplicate = sources.withSameText(project, hasFile ? new String(content(), StandardCharsets.UTF_8) : text == null ? "" : text).orElse(null);
            if (duplicate == null) {
                open(hasFile ? fromFile() : fromText());
            }
        });
    }

    /** Adds the text that is there already as a source of its own, with what was said of it now. */
    public void addAgain() {
        Screen.attempt("source", () -> open(sources.add(project, provenance.fields(), sources.latestVersion(duplicate).text())));
    }

    private void refuseBoth(boolean hasFile) {
        if (hasFile && Text.orNull(text) != null) {
            throw Problem.invalid("file", "There is a file and a pasted text. Keep one of them: empty the field below, or choose no file.");
        }
    }

    private Source fromFile() {
        return atField("file", () -> sources.add(project, provenance.fields(), content()));
    }

    private Source fromText() {
        return atField("text", () -> sources.add(project, provenance.fields(), text));
    }

    /** What is wrong with a text as such is said where it came from. */
    private static Source atField(String field, Supplier<Source> adding) {
        try {
            return adding.get();
        } catch (Problem problem) {
            throw problem.violations().isEmpty() ? Problem.invalid(field, problem.getMessage()) : problem;
        }
    }

    private byte[] content() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
