package org.apostil.interchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationImportLine;
import org.apostil.interchange.AnnotationImportService;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The page on which a file of annotations is uploaded, to be tried. */
@Named
@ViewScoped
public class AnnotationImportStartView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AnnotationImportService imports;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID version;
    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private String format;
    private transient Part file;

    /** Reads what the annotations shall be imported into. */
    public void load() {
        SourceVersion found = sources.version(version);
        access.require(Permission.ANNOTATE, found.projectId());
        source = found.sourceId();
        project = found.projectId();
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
    }

    /** Uploads the file, and leads to what would become of it. */
    public void upload() {
        Screen.attempt("import", () -> {
            if (file == null || Text.orNull(file.getSubmittedFileName()) == null) {
                throw Problem.invalid("file", "Choose the file that the other programme exported.");
            }
            Screen.goTo("/interchange/trial?id=" + atFile(content()));
        });
    }

    private UUID atFile(byte[] content) {
        try {
            return imports.upload(version, file.getSubmittedFileName(), content, Text.orNull(format)).id();
        } catch (Problem problem) {
            throw problem.violations().isEmpty() ? Problem.invalid("file", problem.getMessage()) : problem;
        }
    }

    private byte[] content() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formats, each with what becomes of what it says. */
    public List<AnnotationFormat> getFormats() {
        return imports.formats();
    }

    /** One's own imports into this text. */
    public List<AnnotationImportLine> getEarlier() {
        return imports.list(version);
    }

    /** What came of an import, in words. */
    public String outcome(AnnotationImportLine line) {
        return line.taken() == null ? "Tried " + Format.moment(line.uploaded()) + ", nothing taken; it goes after a day"
            : "%s taken %s".formatted(Format.count(line.annotations(), "annotation"), Format.moment(line.taken()));
    }

    public UUID getVersion() {
        return version;
    }

    public void setVersion(UUID version) {
        this.version = version;
    }

    public UUID getSource() {
        return source;
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

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
