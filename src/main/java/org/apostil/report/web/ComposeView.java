package org.apostil.report.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Confidence;
import org.apostil.export.Extent;
import org.apostil.export.Likelihood;
import org.apostil.export.LikelihoodRow;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.Screen;
import org.apostil.project.HandlingMark;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.report.ChosenSource;
import org.apostil.report.Composition;
import org.apostil.report.Edition;
import org.apostil.report.GatheringService;
import org.apostil.report.Lint;
import org.apostil.report.ReportReadService;
import org.apostil.report.ReportWriteService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;
import org.primefaces.PrimeFaces;

/** The page on which a report is written. */
@Named
@ViewScoped
public class ComposeView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ReportReadService reading;

    @Inject
    private ReportWriteService writing;

    @Inject
    private GatheringService gathering;

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
    private UUID adding;
    private Shown shown;

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

    /** With the source that the address names, or with the only one that there is. */
    private Composition blank() {
        Project here = projects.get(project);
        List<SourceSummary> all = sources.list(project);
        List<ChosenSource> chosen = all.stream().filter(one -> all.size() == 1 || one.id().equals(source)).map(one -> new ChosenSource(one.id(), one.versionId(), null)).toList();
        return new Composition(null, here.handlingMark(), null, List.of(), null, chosen, null, null);
    }

    private void fill(Composition composition) {
        form = ReportForm.of(composition);
        choices.look(project, form);
        kept.read(Lint.of(composition));
    }

    /** Keeps what is typed, and reads it for what a reader of analyses would object to. */
    public void keep() {
        kept.keep(typed(form.composition()));
    }

    /** Saves it as the next edition. */
    public void save() {
        store(form.composition());
    }

    /** Saves what was chosen of mine and of theirs. */
    public void saveMerged() {
        if (!Screen.attempt("compose", () -> form = ReportForm.of(stale.merged()))) {
            return;
        }
        Edition theirs = reading.get(id);
        if (theirs.number() != stale.getNumber()) {
            stale.open(edition, form.composition(), theirs);
            return;
        }
        seen = theirs.version();
        store(form.composition());
    }

    /** Goes back to the fields, in which stands what was typed. */
    public void closeStale() {
        stale.close();
        choices.look(project, form);
    }

    private void store(Composition composition) {
        if (id != null && isReviewedMeanwhile()) {
            return;
        }
        if (Screen.attempt("compose", () -> id = (id == null ? writing.create(project, composition) : writing.save(id, seen, composition)).report())) {
            kept.done();
            leave("/report/report?id=" + id);
            return;
        }
        kept.read(Lint.of(composition));
        if (id != null && reading.get(id).version() != seen) {
            stale.open(edition, composition, reading.get(id));
        }
    }

    /** Where nobody saved, but its review went on: that is said once, and what is saved then follows it. */
    private boolean isReviewedMeanwhile() {
        Edition now = reading.get(id);
        boolean reviewed = now.number() == edition && now.version() != seen;
        if (reviewed) {
            seen = now.version();
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO,
                "The review of edition %d went on while you wrote. Nothing was saved yet. Look at the page of the report; if you save again, what colleagues decided on that edition lapses.".formatted(edition), null));
        }
        return reviewed;
    }

    /** Leaves the page. What is typed stays unfinished. */
    public void close() {
        keep();
        leave(id == null ? "/report/reports?project=" + project : "/report/report?id=" + id);
    }

    /** The page goes there itself, for it has to let go first of what its browser keeps. */
    private static void leave(String address) {
        PrimeFaces.current().ajax().addCallbackParam("goTo", FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + address);
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

    /** Says what it would show and leave out, of what is typed now. */
    public void preview() {
        Composition now = form.composition();
        shown = null;
        if (Screen.attempt("compose", () -> shown = Shown.of(gathering.preview(project, now), Lint.of(now)))) {
            focus("preview");
        }
    }

    public void addSource() {
        if (adding != null) {
            form.getSources().add(new SourceForm(new ChosenSource(adding, sources.latestVersion(adding).id(), null)));
            adding = null;
            choices.look(project, form);
            kept.keep(typed(form.composition()));
            focus("compose:sources:%d:statement".formatted(form.getSources().size() - 1));
        }
    }

    public void removeSource(int at) {
        form.getSources().remove(at);
        choices.look(project, form);
        kept.keep(typed(form.composition()));
        focus("compose:adding");
    }

    public void moveSource(int at, int by) {
        moved("sources", form.getSources(), at, by);
    }

    /** Takes the newest text of a source of which a newer one came. */
    public void takeNewest(int at) {
        SourceForm chosen = form.getSources().get(at);
        chosen.take(sources.latestVersion(chosen.getSource()).id());
        choices.look(project, form);
        kept.keep(typed(form.composition()));
    }

    public void addJudgement() {
        form.getAssessment().add(new JudgementForm());
        focus("compose:assessment:%d:words".formatted(form.getAssessment().size() - 1));
    }

    public void removeJudgement(int at) {
        form.getAssessment().remove(at);
        kept.keep(typed(form.composition()));
        focus("compose:addJudgement");
    }

    public void moveJudgement(int at, int by) {
        moved("assessment", form.getAssessment(), at, by);
    }

    private <T> void moved(String list, List<T> items, int at, int by) {
        int to = at + by;
        if (to >= 0 && to < items.size()) {
            Collections.swap(items, at, to);
            kept.keep(typed(form.composition()));
            focus("compose:%s:%d:%s".formatted(list, to, to == 0 || by > 0 && to < items.size() - 1 ? "down" : "up"));
        }
    }

    private TypedReport typed(Composition composition) {
        return new TypedReport(id, edition, seen, composition);
    }

    private static void focus(String field) {
        PrimeFaces.current().executeScript("setTimeout(() => document.getElementById('" + field + "')?.focus())");
    }

    /** Sources of the project that the report is not of yet. */
    public List<SourceSummary> getAddable() {
        List<UUID> chosen = form.getSources().stream().map(SourceForm::getSource).toList();
        return sources.list(project).stream().filter(one -> !chosen.contains(one.id())).toList();
    }

    /** What a chosen source is called. */
    public String title(SourceForm chosen) {
        return sources.provenance(chosen.getSource()).fields().title();
    }

    /** Whether a newer text of it is known than the one that the report shows. */
    public boolean outdated(SourceForm chosen) {
        return sources.isSuperseded(chosen.getVersion());
    }

    public HandlingMark[] getHandlingMarks() {
        return HandlingMark.values();
    }

    public LikelihoodRow[] getRows() {
        return LikelihoodRow.values();
    }

    public Likelihood[] getLikelihoods() {
        return Likelihood.values();
    }

    public Confidence[] getConfidences() {
        return Confidence.values();
    }

    public Extent[] getExtents() {
        return Extent.values();
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

    public UUID getAdding() {
        return adding;
    }

    public void setAdding(UUID adding) {
        this.adding = adding;
    }

    /** What it would show; null where nobody asked. */
    public Shown getShown() {
        return shown;
    }
}
