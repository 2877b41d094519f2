package org.apostil.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.claim.Similar;
import org.apostil.claim.SimilarService;
import org.apostil.claim.Verdict;
import org.apostil.claim.VerdictService;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;

/** The page of a claim: its verdict and how it came, and how it stands to other claims. */
@Named
@ViewScoped
public class ClaimView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ClaimService claims;

    @Inject
    private VerdictService verdicts;

    @Inject
    private SimilarService similar;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private UUID project;
    private String projectName;
    private Verdict verdict;
    private String reason;
    private Relation relation;
    private UUID other;
    private transient List<Similar> alike;

    public void load() {
        Held held = verdicts.of(id);
        project = held.projectId();
        projectName = projects.get(project).name();
        verdict = held.verdict() == Verdict.UNVERIFIED ? null : held.verdict();
    }

    /** Gives the verdict that was chosen. */
    public void give() {
        if (Screen.attempt("verdict", () -> verdicts.give(id, verdict, reason))) {
            Screen.goTo(address());
        }
    }

    /** Relates the claim to the one that was chosen. */
    public void relate() {
        if (Screen.attempt("relation", () -> verdicts.relate(id, relation, other))) {
            Screen.goTo(address());
        }
    }

    /** Says that the claim restates one that is like it. */
    public void restate(UUID which) {
        if (Screen.attempt("relation", () -> verdicts.relate(id, Relation.RESTATES, which))) {
            Screen.goTo(address());
        }
    }

    /** Ends a relation. */
    public void part(UUID which) {
        if (Screen.attempt("relations", () -> verdicts.part(id, which))) {
            Screen.goTo(address());
        }
    }

    /** Claims of the project that hold what was typed, itself left out. */
    public List<Claim> suggest(String typed) {
        return claims.suggest(project, typed).stream().filter(claim -> !claim.id().equals(id)).toList();
    }

    /** What a field shows of a claim that is offered, or that was chosen and stands there by its id. */
    public String label(Object offered) {
        return switch (offered) {
            case Claim claim -> claim.proposition();
            case UUID chosen -> claims.get(chosen).proposition();
            case null, default -> "";
        };
    }

    /** The id that is sent for a claim that is offered, or that was chosen. */
    public UUID key(Object offered) {
        return offered instanceof Claim claim ? claim.id() : (UUID) offered;
    }

    /** Claims that are like it and stand in no relation to it. */
    public List<Similar> getSimilar() {
        if (alike == null) {
            Set<UUID> related = getHeld().related().stream().map(Held.Related::otherId).collect(Collectors.toSet());
            alike = similar.to(id).stream().filter(one -> !related.contains(one.claim().id())).toList();
        }
        return alike;
    }

    public Held getHeld() {
        return verdicts.of(id);
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public Relation[] getRelations() {
        return Relation.values();
    }

    /** Who gave a verdict, and when. */
    public String origin(Held.Given given) {
        return given.by() + " · " + Format.moment(given.at());
    }

    public boolean isMayDecide() {
        return access.permits(Permission.ANNOTATE, project);
    }

    private String address() {
        return "/claim/claim?id=" + id;
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

    public String getProjectName() {
        return projectName;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Relation getRelation() {
        return relation;
    }

    public void setRelation(Relation relation) {
        this.relation = relation;
    }

    public UUID getOther() {
        return other;
    }

    public void setOther(UUID other) {
        this.other = other;
    }
}
