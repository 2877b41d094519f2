package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.Similar;
import org.apostil.claim.SimilarService;
import org.apostil.platform.Format;

/** The claims of the project that are like the one that is being written, so that the same is not claimed twice. */
@Named("similar")
@ViewScoped
public class SimilarView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A claim that can be used instead, in a form that survives between requests. */
    public record Offer(UUID claim, String proposition, String verdict) implements Serializable {
    }

    @Inject
    private SimilarService similar;

    @Inject
    private DeskView desk;

    @Inject
    private ComposerView composer;

    private List<Offer> offers = List.of();
    private boolean known;

    void start() {
        offers = List.of();
        known = false;
    }

    /** Looks for claims that are like what is typed by now. */
    public void look() {
        start();
        if (composer.isOpen() && composer.getForm().isClaim()) {
            List<Similar> found = similar.to(desk.getProject(), composer.getForm().getProposition());
            known = found.stream().anyMatch(Similar::identical);
            offers = found.stream().filter(one -> !one.identical()).map(one -> new Offer(one.claim().id(), one.claim().proposition(), one.verdict().words())).toList();
        }
    }

    /** Writes the claim that was chosen in the place of what was typed: the statement will be one of it. */
    public void use(Offer chosen) {
        composer.getForm().setProposition(chosen.proposition());
        look();
        DeskMessages.focus("composer:proposition");
    }

    public List<Offer> getOffers() {
        return offers;
    }

    /** Whether what is typed is a claim of the project to the letter, which the statement will join. */
    public boolean isKnown() {
        return known;
    }

    /** How many there are, in words. */
    public String getCount() {
        return Format.count(offers.size(), "similar claim") + " in this project";
    }
}
