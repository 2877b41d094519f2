package org.apostil.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.claim.ClaimMergeService;
import org.apostil.claim.Merged;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The part of the page of a claim in which it is merged with another, and parted again. */
@Named("claimMerge")
@ViewScoped
public class ClaimMergeView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ClaimMergeService merging;

    @Inject
    private ClaimView page;

    private UUID into;
    private String reason;
    private UUID undone;
    private String undoneSays;
    private String undoReason;
    private transient List<Merged> all;

    /** Says that the claim is the same as the one that was chosen, and leads to that one. */
    public void merge() {
        if (Screen.attempt("sameAs", () -> merging.merge(page.getId(), into, reason))) {
            Screen.goTo("/claim/claim?id=" + into);
        }
    }

    /** Opens the question why a merge is taken back. */
    public void choose(UUID merge) {
        Merged chosen = all().stream().filter(each -> each.id().equals(merge)).findFirst().orElseThrow();
        undone = merge;
        undoneSays = chosen.says();
        undoReason = null;
    }

    /** Takes it back. */
    public void undo() {
        if (Screen.attempt("parting", () -> merging.undo(page.getId(), undone, undoReason))) {
            Screen.goTo("/claim/claim?id=" + page.getId());
        }
    }

    /** The merge by which the claim is the same as another now. */
    public Merged getStanding() {
        return standing().orElse(null);
    }

    private Optional<Merged> standing() {
        return all().stream().filter(merged -> merged.isStanding() && merged.claim().equals(page.getId())).findFirst();
    }

    /** The claims that are the same as this one. */
    public List<Merged> getOthers() {
        return all().stream().filter(merged -> merged.isStanding() && merged.into().equals(page.getId())).toList();
    }

    /** Merges that were taken back. */
    public List<Merged> getEnded() {
        return all().stream().filter(merged -> !merged.isStanding()).toList();
    }

    /** Who said so, and when. */
    public String origin(Merged merged) {
        return merged.by() + " · " + Format.moment(merged.at());
    }

    /** Who took it back, and when. */
    public String end(Merged merged) {
        return merged.end().map(end -> end.by() + " · " + Format.moment(end.at())).orElse("");
    }

    /** Why it was taken back. */
    public String endReason(Merged merged) {
        return merged.end().map(Merged.Ended::reason).orElse("");
    }

    private List<Merged> all() {
        if (all == null) {
            all = merging.of(page.getId());
        }
        return all;
    }

    public UUID getInto() {
        return into;
    }

    public void setInto(UUID into) {
        this.into = into;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUndoneSays() {
        return undoneSays;
    }

    public String getUndoReason() {
        return undoReason;
    }

    public void setUndoReason(String undoReason) {
        this.undoReason = undoReason;
    }
}
