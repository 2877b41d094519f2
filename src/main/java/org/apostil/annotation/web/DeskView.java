package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.project.ProjectService;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;

/** The desk: a text with everything that was said about it. */
@Named
@ViewScoped
public class DeskView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID source;
    private UUID version;
    private UUID project;
    private String projectName;
    private String title;
    private boolean workingTitle;
    private String origin;
    private String language;
    private boolean superseded;
    private String handling;

    /** Reads the source; one who is no member of its project finds nothing. */
    public void load() {
        SourceVersion newest = sources.latestVersion(source);
        SourceVersion shown = version == null ? newest : sources.version(version);
        if (!shown.sourceId().equals(source)) {
            throw Problem.notFound();
        }
        superseded = !shown.id().equals(newest.id());
        ProvenanceFields known = sources.provenance(source).fields();
        version = shown.id();
        project = shown.projectId();
        projectName = projects.get(project).name();
        title = known.title();
        workingTitle = known.workingTitle();
        language = known.language();
        handling = known.handlingMark().code();
        origin = Stream.of(known.author(), known.publisher(), "date " + Format.date(known.published()))
            .filter(part -> part != null).map(part -> part.replaceFirst("^date (?!unknown)", "")).collect(Collectors.joining(" · "));
    }

    /** The text with its blocks; it is not kept here. */
    public SourceText getText() {
        return sources.version(version).text();
    }

    public boolean isMayAnnotate() {
        return access.permits(Permission.ANNOTATE, project);
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public UUID getVersion() {
        return version;
    }

    /** The text to show; null is the newest. */
    public void setVersion(UUID version) {
        this.version = version;
    }

    /** Whether there is a newer text of the source than the one that is shown. */
    public boolean isSuperseded() {
        return superseded;
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

    public boolean isWorkingTitle() {
        return workingTitle;
    }

    public String getOrigin() {
        return origin;
    }

    public String getLanguage() {
        return language;
    }

    public String getHandling() {
        return handling;
    }
}
