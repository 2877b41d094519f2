package org.apostil.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.project.GuidelineService;
import org.apostil.project.GuidelineService.Guidelines;
import org.apostil.project.ProjectService;

/** The page of a project's guidelines: everybody reads them and what they were before, leads write them. */
@Named
@ViewScoped
public class GuidelinesView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private GuidelineService guidelines;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private Integer number;
    private boolean editing;
    private String name;
    private int newest;
    private String shown;
    private String origin;
    private String text;
    private String preview;
    private String theirs;

    /** Reads the guidelines of now, or the revision that the address names. */
    public void load() {
        name = projects.get(id).name();
        Guidelines now = guidelines.current(id);
        newest = now.number();
        Guidelines wanted = number == null || number == newest ? now
            : guidelines.revisions(id).stream().filter(revision -> revision.number() == number).findFirst().orElseThrow(Problem::notFound);
        shown = wanted.text();
        origin = ProjectGuidelines.origin(wanted);
        text = wanted.text();
        editing = editing && isLead();
    }

    /** Shows what was typed as readers will see it. */
    public void look() {
        preview = text == null ? "" : text;
    }

    /** Writes a new revision. */
    public void save() {
        if (Screen.attempt("guidelines", () -> guidelines.write(id, newest, text))) {
            Screen.goTo("/project/guidelines?id=" + id);
        } else {
            compare(guidelines.current(id));
        }
    }

    /** Where another lead was faster: theirs stands above what was typed, and what is saved next follows it. */
    private void compare(Guidelines now) {
        theirs = null;
        if (now.number() != newest) {
            newest = now.number();
            origin = ProjectGuidelines.origin(now);
            theirs = now.text();
        }
    }

    public List<Guidelines> getRevisions() {
        return guidelines.revisions(id);
    }

    /** Who wrote a revision and when. */
    public String origin(Guidelines revision) {
        return ProjectGuidelines.origin(revision);
    }

    /** Whether an older revision than the newest is shown. */
    public boolean isOld() {
        return number != null && number != newest;
    }

    public boolean isLead() {
        return access.permits(Permission.LEAD_PROJECT, id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public boolean isEditing() {
        return editing;
    }

    public void setEditing(boolean editing) {
        this.editing = editing;
    }

    public String getName() {
        return name;
    }

    public String getShown() {
        return shown;
    }

    public String getOrigin() {
        return origin;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What was typed, to be shown as readers will see it; null where nobody asked. */
    public String getPreview() {
        return preview;
    }

    /** What another lead wrote meanwhile; null where nobody did. */
    public String getTheirs() {
        return theirs;
    }
}
