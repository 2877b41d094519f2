package org.apostil.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.apostil.claim.ClaimEditService;
import org.apostil.claim.Wording;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The part of the page of a claim in which it is worded anew. Where somebody was faster, both wordings stand side by side. */
@Named("claimEdit")
@ViewScoped
public class ClaimEditView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ClaimEditService editing;

    @Inject
    private ClaimView page;

    private int revision;
    private String proposition;
    private String reason;
    private String theirs;
    private String origin;

    /** Saves what was typed, as the revision after the one that was before whoever typed it. */
    public void save() {
        if (Screen.attempt("wording", () -> editing.edit(page.getId(), getRevision(), proposition, reason))) {
            Screen.goTo("/claim/claim?id=" + page.getId());
            return;
        }
        Wording now = now();
        if (now.number() != revision) {
            revision = now.number();
            theirs = now.proposition();
            origin = "%s saved revision %d at %s".formatted(now.by(), now.number(), Format.moment(now.at()));
        }
    }

    /** Lets theirs stand. */
    public void leave() {
        Screen.goTo("/claim/claim?id=" + page.getId());
    }

    /** What it said before, newest first. */
    public List<Wording> getEarlier() {
        List<Wording> all = editing.wordings(page.getId());
        return all.subList(1, all.size());
    }

    /** What it says now, with who worded it so. */
    public Wording getNow() {
        return now();
    }

    /** Who worded it so, and when; empty of what it was added with. */
    public String origin(Wording wording) {
        return wording.by() == null ? "First wording" : wording.by() + " · " + Format.moment(wording.at());
    }

    private Wording now() {
        return editing.wordings(page.getId()).getFirst();
    }

    private int getRevision() {
        if (revision == 0) {
            revision = now().number();
        }
        return revision;
    }

    /** The revision that whoever types has before them, as the form sends it. */
    public int getSeen() {
        return getRevision();
    }

    /** What somebody else saved meanwhile; null where nobody did. */
    public String getTheirs() {
        return theirs;
    }

    /** Who was faster, and when. */
    public String getOrigin() {
        return origin;
    }

    public String getProposition() {
        return proposition == null ? page.getHeld().proposition() : proposition;
    }

    public void setProposition(String proposition) {
        this.proposition = proposition;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
