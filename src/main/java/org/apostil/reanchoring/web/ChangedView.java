package org.apostil.reanchoring.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Outcome;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.reanchoring.ConfirmationService;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.reanchoring.Outcomes;
import org.apostil.reanchoring.Waiting;
import org.apostil.reanchoring.Waiting.Choice;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The page that shows what changed with a text, and lets a person choose where what waits shall stand. */
@Named
@ViewScoped
public class ChangedView implements Serializable {

    private static final long serialVersionUID = 1;

    /** An outcome, how many there are, and what it means. */
    public record Count(String words, long count, String meaning) implements Serializable {
    }

    @Inject
    private OutcomeService service;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID version;
    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private int number;
    private int at;
    private int from;
    private boolean newest;
    private UUID shown;
    private long seen;
    private int inTheirWords;
    private transient Outcomes outcomes;

    /** Reads the text and what became of what was said about it. */
    public void load() {
        SourceVersion now = sources.version(Optional.ofNullable(version).orElseThrow(Problem::notFound));
        source = now.sourceId();
        project = now.projectId();
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
        number = now.number();
        newest = !sources.isSuperseded(version);
        service.before(version).orElseThrow(Problem::notFound);
        show();
    }

    /** Remembers what is before the person, so that nobody chooses for what they did not see. */
    private void show() {
        outcomes = null;
        if (at > 0 && at >= outcomes().waits()) {
            at = Math.max(0, outcomes().waits() - 1);
            outcomes = null;
        }
        Waiting item = getItem();
        shown = item == null ? null : item.id();
        seen = item == null ? 0 : item.etag();
        inTheirWords = isMayChoose() && outcomes().waits() > 1 ? confirmations.count(version) : 0;
    }

    /** Carries what is shown over to a candidate; 0 leaves it on the earlier text. */
    public void choose(int candidate) {
        boolean done = Screen.attempt("waiting", () -> service.choose(shown, seen, candidate, null));
        show();
        if (done) {
            say((candidate == 0 ? "Left on the earlier version, with its discussions and its history." : "Carried over.") + (shown == null ? " Nothing else waits." : " The next one is shown."));
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

    /** What waits and is shown; null where nothing waits. */
    public Waiting getItem() {
        return outcomes().waiting().isEmpty() ? null : outcomes().waiting().getFirst();
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
        return Excerpt.ofThose(sources.version(version).text(), choice.spans());
    }

    /** How like a candidate is, in words. */
    public String likeness(Choice choice) {
        return "%d %% alike".formatted(Math.round(100 * choice.likeness()));
    }

    /** Whether a part of what is shown stands there no more. */
    public boolean isLosing(Choice choice) {
        return choice.spans().stream().anyMatch(Optional::isEmpty);
    }

    /** How many came out how. */
    public List<Count> getCounts() {
        return Arrays.stream(Outcome.values()).map(outcome -> new Count(outcome.words(), outcomes().count(outcome), switch (outcome) {
            case EXACT -> "same words in the same surroundings: carried over";
            case MOVED -> "one likely place: a person confirms it";
            case AMBIGUOUS -> "several places could be meant: a person chooses";
            case ORPHANED -> "nothing is like it: it stays on the earlier text";
        })).toList();
    }

    /** What stays on an earlier text; of many only the first. */
    public List<Waiting> getOrphans() {
        return service.of(version, 0, OutcomeService.MOST).orphans();
    }

    /** How many stay on an earlier text. */
    public int getStays() {
        return outcomes().stays();
    }

    /** The card of one that is on an earlier text. */
    public String address(Waiting waiting) {
        DeskAddress desk = DeskAddress.of(source).version(waiting.from());
        return waiting.annotation().map(desk::annotation).orElseGet(() -> desk.thread(waiting.thread().orElseThrow()));
    }

    private Outcomes outcomes() {
        if (outcomes == null) {
            outcomes = service.of(version, at, 1);
        }
        return outcomes;
    }

    /** Whether whoever is signed in may choose, on the newest text. */
    public boolean isMayChoose() {
        return newest && access.permits(Permission.ANNOTATE, project);
    }

    public boolean isNewest() {
        return newest;
    }

    public UUID getVersion() {
        return version;
    }

    public void setVersion(UUID version) {
        this.version = version;
    }

    /** The first change that is shown, from 0. */
    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = Math.max(0, from);
    }

    public UUID getSource() {
        return source;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    public int getNumber() {
        return number;
    }
}
