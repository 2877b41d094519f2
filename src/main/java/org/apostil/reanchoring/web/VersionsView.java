package org.apostil.reanchoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.ingest.NewerFileService;
import org.apostil.ingest.Upload;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.TextSummary;
import org.apostil.source.VersionService;

/** The page that lists the texts of a source, and on which a newer one is added, from a file or from pasted text. */
@Named
@ViewScoped
public class VersionsView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A text, as the list tells it. */
    public record Line(UUID id, int number, String when, String who, String length, String sha256, String reason) implements Serializable {
    }

    /** A file that was chosen on the page. */
    private record Chosen(Part part) implements Upload {

        @Override
        public String name() {
            return part.getSubmittedFileName();
        }

        @Override
        public InputStream content() throws IOException {
            return part.getInputStream();
        }
    }

    @Inject
    private VersionService versions;

    @Inject
    private NewerFileService files;

    @Inject
    private SourceService sources;

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
    private List<Line> lines;
    private int seen;
    private String text;
    private String reason;
    private transient Part file;

    /** Reads the source and its texts. */
    public void load() {
        project = sources.get(source).projectId();
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
        read();
    }

    private void read() {
        List<TextSummary> found = versions.of(source);
        Map<UUID, String> names = people.names(found.stream().map(TextSummary::addedBy).collect(Collectors.toSet()));
        lines = found.stream().map(each -> new Line(each.id(), each.number(), Format.moment(each.addedAt()), names.get(each.addedBy()),
            Format.count(each.length(), "character"), each.sha256(), each.reason() == null ? "The first text" : each.reason())).toList();
        seen = found.getFirst().number();
    }

    /** Adds the newer text, and shows what changed and what waits. */
    public void add() {
        if (!Screen.attempt("newer", this::added)) {
            read();
        }
    }

    private void added() {
        boolean hasFile = file != null && Text.orNull(file.getSubmittedFileName()) != null;
        if (hasFile && Text.orNull(text) != null) {
            throw Problem.invalid("file", "There is a file and a pasted text. Keep one of them: empty the field below, or choose no file.");
        }
        SourceVersion version;
        try {
            version = hasFile ? files.add(source, seen, new Chosen(file), reason) : versions.add(source, seen, text, reason);
        } catch (Problem problem) {
            boolean atText = problem.violations().isEmpty() && problem.sort() != Problem.Sort.STALE;
            throw atText ? Problem.invalid(hasFile ? "file" : "text", problem.getMessage()) : problem;
        }
        Screen.goTo("/reanchoring/changed?version=" + version.id());
    }

    public boolean isMayAdd() {
        return access.permits(Permission.ADD_SOURCE, project);
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

    /** The newest first. */
    public List<Line> getLines() {
        return lines;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
