package org.apostil.record.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.Screen;
import org.apostil.record.MoveService;
import org.apostil.speaker.SpeakerOffer;
import org.apostil.speaker.SpeakerService;

/** Where a reviewer moves statements to the speaker who made them, and takes that back. */
@Named
@ViewScoped
public class MoveView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private MoveService moving;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Access access;

    private UUID speaker;
    private int page = 1;
    private ArrayList<UUID> chosen = new ArrayList<>();
    private UUID to;
    private String reason;
    private UUID undone;
    private String undoneWords;
    private String undoReason;

    /** Other speakers whose names hold what was typed. */
    public List<SpeakerOffer> suggest(String typed) {
        return speakers.suggest(speakers.get(speaker).projectId(), typed).stream().filter(offer -> !offer.id().equals(speaker)).toList();
    }

    /** Moves what is chosen. By the boxes that were sent, and not by their places: others may have written meanwhile. */
    public void move() {
        String[] sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("statement", new String[0]);
        if (Screen.attempt("statements", () -> {
            chosen = new ArrayList<>(Arrays.stream(sent).map(UUID::fromString).toList());
            moving.move(speaker, to, chosen, reason);
        })) {
            Screen.goTo(address());
        }
    }

    /** Whether the box of a statement is to stay ticked. */
    public boolean isChosen(UUID annotation) {
        return chosen.contains(annotation);
    }

    /** Opens the question why a move is taken back. */
    public void choose(UUID move) {
        undone = move;
        undoneWords = moving.of(speaker).stream().filter(each -> each.id().equals(move)).findFirst().orElseThrow().says();
        undoReason = null;
    }

    /** Takes it back. */
    public void undo() {
        if (Screen.attempt("movingBack", () -> moving.undo(speaker, undone, undoReason))) {
            Screen.goTo(address());
        }
    }

    /** Whether whoever is signed in may move statements. */
    public boolean isMayMove() {
        return access.permits(Permission.REVIEW, speakers.get(speaker).projectId());
    }

    private String address() {
        return "/speaker/speaker?id=" + speaker;
    }

    public UUID getSpeaker() {
        return speaker;
    }

    public void setSpeaker(UUID speaker) {
        this.speaker = speaker;
    }

    /** Of the statements, from 1. */
    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public UUID getTo() {
        return to;
    }

    public void setTo(UUID to) {
        this.to = to;
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
