package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.PageCommands;
import org.apostil.project.HandlingMark;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.report.ChosenSource;
import org.apostil.report.Composition;
import org.apostil.report.Edition;
import org.apostil.report.Lint;
import org.apostil.report.ReportReadService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;

/**
 * The page on which a report is written: which report it is, its form, and what is kept of it while it is typed. How it is
 * saved says {@link ComposeSaving}; what is done in the lists of the form, {@link ComposeSources} and {@link ComposeJudgements}.
 */
@Named
@ViewScoped
public class ComposeView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ReportReadService reading;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    @Inject
    private KeptReport kept;

    @Inject
    private ChoicesView choices;

    @Inject
    private StaleReport stale;

    @Inject
    private Access access;

    private UUID id;
    private UUID project;
    private UUID source;
    private String projectName;
    private int edition;
    private long seen;
    private ReportForm form;

    /** Reads the newest edition of the report that the address names, or begins a new report in a project. */
    public void load() {
        Composition begun = id == null ? blank() : newest();
        access.require(Permission.COMPOSE, project);
        projectName = projects.get(project).name();
        kept.opened(typed(begun));
        fill(begun);
    }

    private Composition newest() {
        Edition newest = reading.get(id);
        project = newest.project();
        edition = newest.number();
        seen = newest.version();
        return newest.composition();
    }

    /** With the source that the address names, or with the only one that there is, and a mark no wider than those of source and project. */
    private Composition blank() {
        Project here = projects.get(project);
        List<SourceSummary> all = sources.list(project);
        List<SourceSummary> named = all.stream().filter(one -> all.size() == 1 || one.id().equals(source)).toList();
        List<ChosenSource> chosen = named.stream().map(one -> new ChosenSource(one.id(), one.versionId(), null)).toList();
        HandlingMark mark = named.stream().map(SourceSummary::handlingMark).reduce(here.handlingMark(), HandlingMark::stricter);
        return new Composition(null, mark, null, List.of(), null, chosen, null, null);
    }

    private void fill(Composition composition) {
        form = new ReportForm(composition);
        choices.look(project, form);
        kept.read(Lint.of(composition));
    }

    /** Keeps what is typed, and reads it for what a reader of analyses would object to. */
    public void keep() {
        kept.keep(typed(form.composition()));
    }

    /** Leaves the page. What is typed stays unfinished. */
    public void close() {
        keep();
        PageCommands.go(id == null ? "/report/reports?project=" + project : "/report/report?id=" + id);
    }

    /** Continues with what was left unfinished. */
    public void resume() {
        TypedReport typed = kept.resume();
        if (typed != null) {
            stale.close();
            edition = typed.edition();
            seen = typed.seen();
            fill(typed.composition());
        }
    }

    /** Moves an item of a list of the form up or down, and the focus with it. */
    <T> void move(String list, List<T> items, int at, int by) {
        int to = at + by;
        if (to >= 0 && to < items.size()) {
            Collections.swap(items, at, to);
            keep();
            PageCommands.focus("compose:%s:%d:%s".formatted(list, to, to == 0 || by > 0 && to < items.size() - 1 ? "down" : "up"));
        }
    }

    /** Other sources stand in the form: reads what there is to choose from now, and keeps what is typed. */
    void sourcesChanged() {
        choices.look(project, form);
        keep();
    }

    /** Puts this into the form, in place of what was typed. */
    void fillMerged(Composition merged) {
        form = new ReportForm(merged);
    }

    /** What is saved next follows that version of the report. */
    void follow(long version) {
        seen = version;
    }

    /** The edition that the person began with; 0 of a new report. */
    int edition() {
        return edition;
    }

    /** The version of the report that the person has before them. */
    long seen() {
        return seen;
    }

    private TypedReport typed(Composition composition) {
        return new TypedReport(id, edition, seen, composition);
    }

    public boolean isNew() {
        return id == null;
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

    public void setProject(UUID project) {
        this.project = project;
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public String getProjectName() {
        return projectName;
    }

    /** The number that it has when it is saved. */
    public int getNext() {
        return edition + 1;
    }

    public ReportForm getForm() {
        return form;
    }
}
