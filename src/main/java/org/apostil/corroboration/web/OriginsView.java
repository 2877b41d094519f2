package org.apostil.corroboration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apostil.corroboration.Corroboration;
import org.apostil.corroboration.CorroborationService;
import org.apostil.corroboration.OriginService;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;

/** The page on which stands where the statements of a claim come from, and where that is recorded. */
@Named
@ViewScoped
public class OriginsView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private CorroborationService corroboration;

    @Inject
    private OriginService origins;

    @Inject
    private PlaceChoices choices;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID claim;
    private UUID project;
    private String projectName;
    private String of;
    private String from;
    private String knownBy;
    private final HashMap<Object, String> labels = new HashMap<>();
    private transient Corroboration found;

    public void load() {
        project = getFound().project();
        projectName = projects.get(project).name();
    }

    /** Records what was chosen. */
    public void record() {
        if (Screen.attempt("origin", () -> origins.record(project, PlaceChoices.place(of), PlaceChoices.place(from), knownBy))) {
            Screen.goTo("/corroboration/origins?claim=" + claim);
        }
    }

    /** Notes that something recorded does not hold. */
    public void end(UUID which) {
        if (Screen.attempt("recorded", () -> origins.end(which))) {
            Screen.goTo("/corroboration/origins?claim=" + claim);
        }
    }

    /** What can come from elsewhere: the statements of the claim, and their sources. */
    public List<PlaceChoices.Choice> getSubjects() {
        return choices.subjects(claim);
    }

    /** Where it can come from, of what was typed. */
    public List<PlaceChoices.Choice> suggest(String typed) {
        List<PlaceChoices.Choice> offered = choices.suggest(project, claim, typed);
        offered.forEach(choice -> labels.put(choice.key(), choice.label()));
        return offered;
    }

    /** What the field shows of a place that is offered, or that was chosen and stands there by its key. */
    public String label(Object offered) {
        return offered instanceof PlaceChoices.Choice choice ? choice.label() : labels.getOrDefault(offered, "");
    }

    public Corroboration getFound() {
        if (found == null) {
            found = corroboration.of(claim);
        }
        return found;
    }

    /** Who recorded something, and when. */
    public String recordedBy(Corroboration.Recorded one) {
        return one.by() + " · " + Format.moment(one.at());
    }

    public boolean isMayRecord() {
        return access.permits(Permission.ANNOTATE, project);
    }

    public UUID getClaim() {
        return claim;
    }

    public void setClaim(UUID claim) {
        this.claim = claim;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getKnownBy() {
        return knownBy;
    }

    public void setKnownBy(String knownBy) {
        this.knownBy = knownBy;
    }
}
