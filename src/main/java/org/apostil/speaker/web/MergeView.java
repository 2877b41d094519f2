package org.apostil.speaker.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.speaker.KnownSpeaker.Merged;
import org.apostil.speaker.MergeService;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerOffer;
import org.apostil.speaker.SpeakerService;

/** Where a person says that a speaker proved to be another, and takes it back. */
@Named
@ViewScoped
public class MergeView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private MergeService merging;

    @Inject
    private SpeakerService speakers;

    @Inject
    private SpeakerView page;

    private UUID into;
    private boolean identified;
    private String reason;
    private UUID undone;
    private String undoneWords;
    private String undoReason;

    /** Other speakers whose names hold what was typed. Who is not named is offered only to somebody who types their words. */
    public List<SpeakerOffer> suggest(String typed) {
        return speakers.suggest(page.getProject(), typed).stream().filter(offer -> !offer.id().equals(page.getId()))
            .filter(offer -> Text.orNull(typed) != null || offer.kind() != SpeakerKind.ANONYMOUS && offer.kind() != SpeakerKind.UNSPECIFIED).toList();
    }

    /** Merges them. */
    public void merge() {
        if (Screen.attempt("merge", () -> merging.merge(page.getId(), into, identified, reason))) {
            Screen.goTo("/speaker/speaker?id=" + into + "&merged=" + page.getId());
        }
    }

    /** Whether it must be confirmed that somebody who is not named is identified. */
    public boolean isIdentification() {
        return into != null && merging.identifies(page.getId(), into) || isUnnamed();
    }

    private boolean isUnnamed() {
        SpeakerKind kind = speakers.get(page.getId()).kind();
        return kind == SpeakerKind.ANONYMOUS || kind == SpeakerKind.UNSPECIFIED;
    }

    /** Opens the question why a merge is taken back. */
    public void choose(UUID merge) {
        Merged chosen = merging.of(page.getId()).stream().filter(each -> each.id().equals(merge)).findFirst().orElseThrow();
        undone = merge;
        undoneWords = "%s is %s".formatted(chosen.speaker().name(), chosen.into().name());
        undoReason = null;
    }

    /** Takes it back. */
    public void undo() {
        if (Screen.attempt("undoing", () -> merging.undo(page.getId(), undone, undoReason))) {
            Screen.goTo("/speaker/speaker?id=" + page.getId());
        }
    }

    public UUID getInto() {
        return into;
    }

    public void setInto(UUID into) {
        this.into = into;
    }

    public boolean isIdentified() {
        return identified;
    }

    public void setIdentified(boolean identified) {
        this.identified = identified;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUndoneWords() {
        return undoneWords;
    }

    public String getUndoReason() {
        return undoReason;
    }

    public void setUndoReason(String undoReason) {
        this.undoReason = undoReason;
    }
}
