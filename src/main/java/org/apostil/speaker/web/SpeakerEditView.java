package org.apostil.speaker.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Side;
import org.apostil.platform.web.Screen;
import org.apostil.platform.web.SideBySide;
import org.apostil.project.ProjectService;
import org.apostil.speaker.KnownSpeaker;
import org.apostil.speaker.SpeakerDetails;
import org.apostil.speaker.SpeakerDifference;
import org.apostil.speaker.SpeakerEditService;
import org.apostil.speaker.SpeakerField;
import org.apostil.speaker.SpeakerService;

/** The page on which a speaker is added, or what is known of one is edited. Where somebody was faster, both stand side by side. */
@Named
@ViewScoped
public class SpeakerEditView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SpeakerEditService editing;

    @Inject
    private SpeakerService speakers;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private UUID project;
    private String projectName;
    private String called;
    private int began;
    private int revision;
    private String origin;
    private SpeakerForm form;
    private ArrayList<SideBySide<SpeakerField, String>> rows;

    /** Begins with what is known, or with nothing where a speaker is to be added. */
    public void load() {
        if (id == null) {
            form = new SpeakerForm();
        } else {
            KnownSpeaker known = editing.known(id);
            project = known.projectId();
            called = known.details().name();
            began = revision = known.revision();
            form = new SpeakerForm(known.details());
        }
        projectName = projects.get(project).name();
        access.require(Permission.ANNOTATE, project);
    }

    /** Saves what was typed. */
    public void save() {
        if (Screen.attempt("speaker", this::write)) {
            Screen.goTo(address());
        } else if (id != null) {
            compare();
        }
    }

    private void write() {
        if (id == null) {
            id = speakers.add(project, form.details()).id();
        } else {
            editing.edit(id, revision, form.details());
        }
    }

    /** Sets what was typed against what somebody else saved meanwhile. */
    private void compare() {
        KnownSpeaker theirs = editing.known(id);
        if (theirs.revision() == revision) {
            return;
        }
        revision = theirs.revision();
        origin = "%s saved revision %d at %s".formatted(theirs.by(), revision, Format.moment(theirs.at()));
        SpeakerDetails mine = form.details().checked();
        rows = new ArrayList<>(SpeakerDifference.of(said(began), mine, theirs.details()).stream().map(each -> new SideBySide<>(each.field(), each.field().label(),
            each.field().words(mine), each.field().words(theirs.details()), each.proposal())).toList());
    }

    private SpeakerDetails said(int number) {
        return editing.revisions(id).stream().filter(each -> each.number() == number).findFirst().orElseThrow(Problem::notFound).details();
    }

    /** Saves what was chosen from both. */
    public void saveMerged() {
        if (Screen.attempt("speaker", () -> editing.edit(id, revision, merged()))) {
            Screen.goTo(address());
        } else if (editing.known(id).revision() != revision) {
            began = revision;
            form = new SpeakerForm(merged());
            compare();
        }
    }

    private SpeakerDetails merged() {
        return SpeakerDifference.merged(form.details(), said(revision), SideBySide.chosen(rows, "yours or theirs"));
    }

    /** Goes on in the form with what was typed; saving it then follows theirs. */
    public void back() {
        rows = null;
    }

    /** Adds the fields of one more role. */
    public void addRole() {
        form.getRoles().add(new RoleForm());
    }

    /** Takes the fields of a role away. */
    public void removeRole(int index) {
        form.getRoles().remove(index);
    }

    private String address() {
        return "/speaker/speaker?id=" + id;
    }

    public boolean isStale() {
        return rows != null;
    }

    public List<SideBySide<SpeakerField, String>> getRows() {
        return rows;
    }

    public Side[] getSides() {
        return Side.values();
    }

    /** Who was faster, and when. */
    public String getOrigin() {
        return origin;
    }

    public SpeakerForm getForm() {
        return form;
    }

    /** The name that the speaker has now; null where one is to be added. */
    public String getCalled() {
        return called;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
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
}
