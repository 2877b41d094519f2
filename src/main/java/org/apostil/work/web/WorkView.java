package org.apostil.work.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.annotation.BulkDecision;
import org.apostil.annotation.BulkDecision.Chosen;
import org.apostil.annotation.BulkDecision.Result;
import org.apostil.annotation.DecisionService;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.review.Action;
import org.apostil.work.OpenPasses;
import org.apostil.work.OpenPlaces;
import org.apostil.work.Waiting;
import org.apostil.work.Waiting.Item;
import org.apostil.work.WorkService;

/** What waits for whoever is signed in, as a page shows it; and the same decision on several of what needs one. */
@Named
@ViewScoped
public class WorkView implements Serializable {

    private static final long serialVersionUID = 1;

    /** What was not decided on, and why. */
    public record Refusal(UUID id, String says, String why) implements Serializable {
    }

    @Inject
    private WorkService work;

    @Inject
    private DecisionService decisions;

    private UUID project;
    private Waiting forDecision;
    private Waiting sentBack;
    private Waiting suggested;
    private OpenPasses openPasses;
    private OpenPlaces openPlaces;
    private Map<String, Boolean> chosen = new HashMap<>();
    private String reason;
    private String outcome;
    private ArrayList<Refusal> refusals = new ArrayList<>();

    /** Says of which project alone; null is all of them. */
    public WorkView in(UUID only) {
        project = only;
        return this;
    }

    /** What colleagues submitted and whoever is signed in can decide on. */
    public Waiting getForDecision() {
        if (forDecision == null) {
            forDecision = work.forDecision(project);
        }
        return forDecision;
    }

    /** What colleagues asked whoever is signed in to change. */
    public Waiting getSentBack() {
        if (sentBack == null) {
            sentBack = work.sentBack(project);
        }
        return sentBack;
    }

    /** What colleagues suggest changes to. */
    public Waiting getSuggested() {
        if (suggested == null) {
            suggested = work.suggested(project);
        }
        return suggested;
    }

    /** The sources of which whoever is signed in has yet to submit their first pass. */
    public OpenPasses getOpenPasses() {
        if (openPasses == null) {
            openPasses = work.openPasses(project);
        }
        return openPasses;
    }

    /** The newest texts with which something waits for somebody to say where it stands. */
    public OpenPlaces getOpenPlaces() {
        if (openPlaces == null) {
            openPlaces = work.openPlaces(project);
        }
        return openPlaces;
    }

    /** How much waits with a text, in words. */
    public String waits(OpenPlaces.Item item) {
        return Format.count(item.waits(), "note") + (item.waits() == 1 ? " waits" : " wait");
    }

    /** Whether none of these holds anything. */
    public boolean isCalm() {
        return getOpenPasses().items().isEmpty() && getOpenPlaces().items().isEmpty() && Stream.of(getForDecision(), getSentBack(), getSuggested()).allMatch(each -> each.items().isEmpty());
    }

    public void approve() {
        decide(Action.APPROVE);
    }

    public void requestChanges() {
        decide(Action.REQUEST_CHANGES);
    }

    public void reject() {
        decide(Action.REJECT);
    }

    /** Project by project, since a decision is the business of one; what is refused stays chosen. */
    private void decide(Action action) {
        Screen.attempt("work", () -> {
            Map<UUID, List<Chosen>> wanted = new LinkedHashMap<>();
            getForDecision().items().stream().filter(item -> Boolean.TRUE.equals(chosen.get(item.id().toString())))
                .forEach(item -> wanted.computeIfAbsent(item.project(), any -> new ArrayList<>()).add(new Chosen(item.id(), item.seen())));
            if (wanted.isEmpty()) {
                throw Problem.invalid("chosen", "Choose what to decide on first: the box before each.");
            }
            List<Result> results = new ArrayList<>();
            wanted.forEach((of, which) -> results.addAll(decisions.decide(of, action, reason, which).results()));
            outcome = new BulkDecision(action, results).words();
            refusals = new ArrayList<>(results.stream().filter(result -> !result.isDone())
                .map(result -> new Refusal(result.id(), result.says(), result.refused().orElse(""))).toList());
            chosen = new HashMap<>();
            reason = null;
            forDecision = null;
            sentBack = null;
            suggested = null;
        });
    }

    /** When it began to wait, in words. */
    public String since(Item item) {
        return Format.moment(item.since());
    }

    /** When the first of them began to wait, in words. */
    public String since(OpenPlaces.Item item) {
        return Format.moment(item.since());
    }

    /** When a source was added, in words. */
    public String since(OpenPasses.Item item) {
        return Format.moment(item.since());
    }

    /** The desk of a source. */
    public String address(OpenPasses.Item item) {
        return DeskAddress.of(item.source()).path();
    }

    /** The card on the desk. */
    public String address(Item item) {
        return DeskAddress.of(item.source()).annotation(item.id());
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What came of the last decision, in a sentence; null where there was none. */
    public String getOutcome() {
        return outcome;
    }

    public List<Refusal> getRefusals() {
        return refusals;
    }
}
