package org.apostil.report.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;
import org.apostil.report.Composition;

/** The fields of a report on the page on which it is written. Their names are those of a {@link Composition}. */
public final class ReportForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String title;
    private HandlingMark handlingMark;
    private String summary;
    private LikelihoodRow row;
    private final SelectionForm selection;
    private final InclusionForm inclusion;
    private final ArrayList<JudgementForm> assessment = new ArrayList<>();
    private final ArrayList<SourceForm> sources = new ArrayList<>();

    ReportForm(Composition composition) {
        title = composition.title();
        handlingMark = composition.handlingMark();
        summary = composition.summary();
        row = composition.row();
        selection = new SelectionForm(composition.selection());
        inclusion = new InclusionForm(composition.inclusion());
        composition.assessment().forEach(judgement -> assessment.add(JudgementForm.of(judgement)));
        composition.sources().forEach(source -> sources.add(new SourceForm(source)));
    }

    Composition composition() {
        return new Composition(title, handlingMark, summary, assessment.stream().map(JudgementForm::judgement).toList(), row,
            sources.stream().map(SourceForm::chosen).toList(), selection.selection(), inclusion.inclusion());
    }

    public SelectionForm getSelection() {
        return selection;
    }

    public InclusionForm getInclusion() {
        return inclusion;
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
}
