package org.apostil.reanchoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Outcome;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Problem;
import org.apostil.project.ProjectService;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.reanchoring.Waiting;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The page that shows what changed with a text, and what became of what was said about the one before. */
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
    private DecidingView deciding;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    private UUID version;
    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private int number;
    private int from;
    private boolean newest;

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
        deciding.of(version);
    }

    /** How many came out how. */
    public List<Count> getCounts() {
        return Arrays.stream(Outcome.values()).map(outcome -> new Count(outcome.words(), deciding.outcomes().count(outcome), switch (outcome) {
            case EXACT -> "same words in the same surroundings: carried over";
            case MOVED -> "one likely place: a person confirms it";
            case AMBIGUOUS -> "several places could be meant: a person chooses";
            case ORPHANED -> "nothing is like it: it stays on the earlier text, until somebody places it by hand";
        })).toList();
    }

    /** What stays on an earlier text; of many only the first. */
    public List<Waiting> getOrphans() {
        return service.of(version, 0, OutcomeService.MOST).orphans();
    }

    /** How many stay on an earlier text. */
    public int getStays() {
        return deciding.outcomes().stays();
    }

    /** The card of one that is on an earlier text. */
    public String address(Waiting waiting) {
        DeskAddress desk = DeskAddress.of(source).version(waiting.from());
        return waiting.annotation().map(desk::annotation).orElseGet(() -> desk.thread(waiting.thread().orElseThrow()));
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
