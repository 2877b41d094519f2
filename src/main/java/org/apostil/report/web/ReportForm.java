package org.apostil.report.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.export.Extent;
import org.apostil.export.Inclusion;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;
import org.apostil.report.Composition;
import org.apostil.report.Selection;
import org.apostil.review.State;

/** The fields of a report on the page on which it is written. Their names are those of a {@link Composition}. */
public final class ReportForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String title;
    private HandlingMark handlingMark;
    private String summary;
    private LikelihoodRow row;
    private Extent text;
    private boolean discussions;
    private boolean dissent;
    private boolean tables;
    private boolean audit;
    private boolean method;
    private AnnotationKind[] kinds;
    private State[] states;
    private Reliability[] reliability;
    private Credibility[] credibility;
    private UUID[] speakers;
    private UUID[] authors;
    private final ArrayList<JudgementForm> assessment = new ArrayList<>();
    private final ArrayList<SourceForm> sources = new ArrayList<>();

    static ReportForm of(Composition composition) {
        ReportForm form = new ReportForm();
        form.title = composition.title();
        form.handlingMark = composition.handlingMark();
        form.summary = composition.summary();
        form.row = composition.row();
        form.show(composition.inclusion());
        form.choose(composition.selection());
        composition.assessment().forEach(judgement -> form.assessment.add(JudgementForm.of(judgement)));
        composition.sources().forEach(source -> form.sources.add(new SourceForm(source)));
        return form;
    }

    Composition composition() {
        return new Composition(title, handlingMark, summary, assessment.stream().map(JudgementForm::judgement).toList(), row,
            sources.stream().map(SourceForm::chosen).toList(), selection(), new Inclusion(text == null ? Extent.FULL : text, discussions, dissent, tables, audit, method));
    }

    Selection selection() {
        return new Selection(set(kinds), set(states), set(authors), set(speakers), set(reliability), set(credibility));
    }

    private void show(Inclusion inclusion) {
        text = inclusion.text();
        discussions = inclusion.discussions();
        dissent = inclusion.dissent();
        tables = inclusion.tables();
        audit = inclusion.audit();
        method = inclusion.method();
    }

    private void choose(Selection selection) {
        kinds = selection.kinds().toArray(AnnotationKind[]::new);
        states = selection.states().toArray(State[]::new);
        reliability = selection.reliability().toArray(Reliability[]::new);
        credibility = selection.credibility().toArray(Credibility[]::new);
        speakers = selection.speakers().toArray(UUID[]::new);
        authors = selection.authors().toArray(UUID[]::new);
    }

    private static <T> Set<T> set(T[] chosen) {
        return chosen == null ? Set.of() : Set.copyOf(Arrays.asList(chosen));
    }

    public List<JudgementForm> getAssessment() {
        return assessment;
    }

    public List<SourceForm> getSources() {
        return sources;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public HandlingMark getHandlingMark() {
        return handlingMark;
    }

    public void setHandlingMark(HandlingMark handlingMark) {
        this.handlingMark = handlingMark;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public LikelihoodRow getRow() {
        return row;
    }

    public void setRow(LikelihoodRow row) {
        this.row = row;
    }

    public Extent getText() {
        return text;
    }

    public void setText(Extent text) {
        this.text = text;
    }

    public boolean isDiscussions() {
        return discussions;
    }

    public void setDiscussions(boolean discussions) {
        this.discussions = discussions;
    }

    public boolean isDissent() {
        return dissent;
    }

    public void setDissent(boolean dissent) {
        this.dissent = dissent;
    }

    public boolean isTables() {
        return tables;
    }

    public void setTables(boolean tables) {
        this.tables = tables;
    }

    public boolean isAudit() {
        return audit;
    }

    public void setAudit(boolean audit) {
        this.audit = audit;
    }

    public boolean isMethod() {
        return method;
    }

    public void setMethod(boolean method) {
        this.method = method;
    }

    public AnnotationKind[] getKinds() {
        return kinds;
    }

    public void setKinds(AnnotationKind[] kinds) {
        this.kinds = kinds;
    }

    public State[] getStates() {
        return states;
    }

    public void setStates(State[] states) {
        this.states = states;
    }

    public Reliability[] getReliability() {
        return reliability;
    }

    public void setReliability(Reliability[] reliability) {
        this.reliability = reliability;
    }

    public Credibility[] getCredibility() {
        return credibility;
    }

    public void setCredibility(Credibility[] credibility) {
        this.credibility = credibility;
    }

    public UUID[] getSpeakers() {
        return speakers;
    }

    public void setSpeakers(UUID[] speakers) {
        this.speakers = speakers;
    }

    public UUID[] getAuthors() {
        return authors;
    }

    public void setAuthors(UUID[] authors) {
        this.authors = authors;
    }
}
