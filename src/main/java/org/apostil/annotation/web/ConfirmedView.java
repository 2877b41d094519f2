package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Confirming;

/** The part of a credibility note that says which statement confirms the one that is graded. */
@Named("confirmed")
@ViewScoped
public class ConfirmedView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private Confirming confirming;

    @Inject
    private DeskView desk;

    @Inject
    private ComposerView composer;

    private UUID by;
    private UUID picked;

    void start(UUID known) {
        by = known;
        picked = null;
    }

    /** The statements of another origin whose words hold what was typed. */
    public List<Confirming.Candidate> suggest(String typed) {
        return composer.getForm().getAbout() == null ? List.of() : confirming.candidates(desk.getProject(), composer.getForm().getAbout(), typed);
    }

    /** Rests the grade on the statement that was picked. */
    public void pick() {
        if (picked != null) {
            start(picked);
            DeskMessages.focus("composer:notConfirmed");
        }
    }

    /** Rests it on no statement. */
    public void remove() {
        start(null);
        DeskMessages.focus("composer:confirmedBy");
    }

    /** The statement that confirms it; null where none was picked. */
    public UUID getBy() {
        return by;
    }

    /** Who says it, where and when; null where none was picked. */
    public String getWords() {
        return by == null ? null : confirming.words(desk.getProject(), by);
    }

    public UUID getPicked() {
        return picked;
    }

    public void setPicked(UUID picked) {
        this.picked = picked;
    }
}
