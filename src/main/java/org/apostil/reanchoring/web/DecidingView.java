package org.apostil.reanchoring.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.reanchoring.ConfirmationService;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.reanchoring.Outcomes;
import org.apostil.reanchoring.PlacementService;
import org.apostil.reanchoring.Waiting;
import org.apostil.reanchoring.Waiting.Choice;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;

/**
 * The part of the page of what changed in which a person says where something stands in the newer text: at a candidate, at none,
 * or at a passage that they select. It goes through what waits, and takes an orphan when asked to.
 */
@Named
@ViewScoped
public class DecidingView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private OutcomeService service;

    @Inject
    private PlacementService placements;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    private UUID version;
    private int at;
    private UUID orphan;
    private UUID shown;
    private long seen;
    private int inTheirWords;
    private String places;
    private transient Outcomes outcomes;
    private transient Waiting item;

    /** Says with which text. */
    void of(UUID text) {
        version = text;
        show();
    }

    /** Remembers what is before the person, so that nobody chooses for what they did not see. */
    private void show() {
        UUID before = shown;
        outcomes = null;
        item = null;
        if (at > 0 && at >= outcomes().waits()) {
            at = Math.max(0, outcomes().waits() - 1);
            outcomes = null;
        }
        Waiting now = getItem();
        shown = now == null ? null : now.id();
        seen = now == null ? 0 : now.etag();
        places = before != null && before.equals(shown) ? places : null;
        inTheirWords = isMayChoose() && outcomes().waits() > 1 ? confirmations.count(version) : 0;
    }

    /** Carries what is shown over to a candidate; 0 leaves it on the earlier text. */
    public void choose(int candidate) {
        settle(candidate == 0 ? "Left on the earlier version, with its discussions and its history." : "Carried over.", () -> placements.choose(shown, seen, candidate, null));
    }

    /** Carries what is shown over to the passages that were selected. */
    public void place() {
        settle("Placed by hand.", () -> placements.place(shown, seen, SelectedPlaces.read(places), null));
    }

    private void settle(String done, Runnable settling) {
        boolean settled = Screen.attempt("waiting", settling::run);
        if (settled) {
            orphan = null;
        }
        show();
        if (settled) {
            say(done + (shown == null ? " Nothing else waits." : " The next one is shown."));
        }
    }

    /** Carries over all that stand in their own words. */
    public void confirm() {
        int expected = inTheirWords;
        boolean done = Screen.attempt("waiting", () -> confirmations.confirm(version, expected));
        show();
        if (done) {
            say("%s carried over.".formatted(Format.count(expected, "annotation")));
        }
    }

    private static void say(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
    }

    /** Shows the one after, or before; from the last the first. */
    public void step(int by) {
        at = outcomes().waits() == 0 ? 0 : Math.floorMod(at + by, outcomes().waits());
        show();
    }

    /** Shows one that stays on the earlier text, to be placed after all. */
    public void take(UUID stays) {
        orphan = stays;
        show();
    }

    /** Goes back to what waits. */
    public void leave() {
        take(null);
    }

    /** What is shown: what waits, or the orphan that was taken; null where nothing waits. */
    public Waiting getItem() {
        if (item == null) {
            item = Optional.ofNullable(orphan).map(this::stays).orElseGet(() -> outcomes().waiting().stream().findFirst().orElse(null));
        }
        return item;
    }

    private Waiting stays(UUID id) {
        try {
            return service.get(id);
        } catch (Problem gone) {
            orphan = null;
            return null;
        }
    }

    /** Whether what is shown is an orphan that was taken. */
    public boolean isOrphan() {
        return orphan != null && getItem() != null;
    }

    /** Which of how many it is. */
    public String getPlace() {
        return "%d of %d".formatted(at + 1, outcomes().waits());
    }

    /** How many stand in their own words at one likely place. */
    public int getInTheirWords() {
        return inTheirWords;
    }

    /** Where what is shown stands on the earlier text. */
    public Excerpt getStood() {
        return Excerpt.of(sources.version(getItem().from()).text(), getItem().parts());
    }

    /** Where a candidate has it. */
    public Excerpt excerpt(Choice choice) {
        return Excerpt.ofThose(getText(), choice.spans());
    }

    /** The newer text. */
    public SourceText getText() {
        return sources.version(version).text();
    }

    /** The language of the text, by BCP 47. */
    public String getLanguage() {
        return sources.provenance(sources.version(version).sourceId()).fields().language();
    }

    /** The candidates and what it has of passages, for the script that paints them over the newer text. */
    public String getPainted() {
        return SelectedPlaces.painted(getItem());
    }

    /** How like a candidate is, in words. */
    public String likeness(Choice choice) {
        return "%d %% alike".formatted(Math.round(100 * choice.likeness()));
    }

    /** Whether a part of what is shown stands there no more. */
    public boolean isLosing(Choice choice) {
        return choice.spans().stream().anyMatch(Optional::isEmpty);
    }

    /** What became of all, as it was when this was last shown. */
    Outcomes outcomes() {
        if (outcomes == null) {
            outcomes = service.of(version, at, 1);
        }
        return outcomes;
    }

    /** Whether whoever is signed in may choose, on the newest text. */
    public boolean isMayChoose() {
        SourceVersion text = sources.version(version);
        return !sources.isSuperseded(version) && access.permits(Permission.ANNOTATE, text.projectId());
    }

    /** The passages that were selected, as the script of the page writes them. */
    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }
}
