package org.apostil.ingest.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.ingest.Format;
import org.apostil.ingest.Limits;
import org.apostil.ingest.Readers;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;

/** The part of the page of adding where files are chosen; what was typed before they were refused stands there again. */
@Named
@RequestScoped
public class UploadView {

    @Inject
    private Readers readers;

    @Inject
    private ProjectService projects;

    private UploadRefused refused;
    private boolean looked;

    /** What was wrong with one of its fields; empty where nothing was. */
    public String wrong(String field) {
        UploadRefused found = refused();
        return found != null && field.equals(found.field()) ? found.message() : "";
    }

    /** Whether that mark stands in its field. */
    public boolean isMarked(HandlingMark mark, UUID project) {
        UploadRefused found = refused();
        return found == null || found.handlingMark().isEmpty() ? mark == projects.get(project).handlingMark() : mark.name().equals(found.handlingMark());
    }

    public String getAcquiredHow() {
        return refused() == null ? "" : refused().acquiredHow();
    }

    public String getLanguage() {
        return refused() == null || refused().language().isEmpty() ? "en" : refused().language();
    }

    public HandlingMark[] getHandlingMarks() {
        return HandlingMark.values();
    }

    /** What is taken, in words. */
    public String getTaken() {
        return readers.formats().stream().map(Format::name).collect(Collectors.joining(", ")) + ", and ZIP archives of them";
    }

    /** The most that is taken at once, in bytes. */
    public long getLongest() {
        return Limits.upload();
    }

    /** The most that is taken at once, in words. */
    public String getLimits() {
        return "At most %,d MB at once, and %,d MB of one file.".formatted(Limits.upload() / Format.MEGABYTE, Limits.oneFile() / Format.MEGABYTE);
    }

    private UploadRefused refused() {
        if (!looked) {
            looked = true;
            refused = (UploadRefused) FacesContext.getCurrentInstance().getExternalContext().getSessionMap().remove(UploadServlet.REFUSED);
        }
        return refused;
    }
}
