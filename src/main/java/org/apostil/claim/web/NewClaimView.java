package org.apostil.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.ClaimService;
import org.apostil.claim.SimilarService;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.Screen;

/** The form in which a claim is added that nobody states yet, with those that are like it. */
@Named("newClaim")
@ViewScoped
public class NewClaimView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A claim that is there, in a form that survives between requests. */
    public record Offer(UUID claim, String proposition, String verdict, boolean identical) implements Serializable {
    }

    @Inject
    private ClaimService claims;

    @Inject
    private SimilarService similar;

    @Inject
    private Access access;

    private UUID project;
    private String proposition;
    private List<Offer> offers = List.of();

    /** Looks for claims that are like what is typed by now. */
    public void look() {
        offers = similar.to(project, proposition).stream()
            .map(one -> new Offer(one.claim().id(), one.claim().proposition(), one.verdict().words(), one.identical())).toList();
    }

    /** Adds the claim, and opens it. */
    public void add() {
        if (!Screen.attempt("newClaim", () -> Screen.goTo("/claim/claim?id=" + claims.add(project, proposition).id()))) {
            look();
        }
    }

    /** Whether whoever is signed in may add claims. */
    public boolean isOpen() {
        return access.permits(Permission.ANNOTATE, project);
    }

    public List<Offer> getOffers() {
        return offers;
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public String getProposition() {
        return proposition;
    }

    public void setProposition(String proposition) {
        this.proposition = proposition;
    }
}
