package org.apostil.report.web;

import java.io.Serializable;
import org.apostil.export.Confidence;
import org.apostil.export.Judgement;
import org.apostil.export.Likelihood;

/** The fields of one judgement. */
public final class JudgementForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String words;
    private Likelihood likelihood;
    private Confidence confidence;
    private String basis;

    static JudgementForm of(Judgement judgement) {
        JudgementForm form = new JudgementForm();
        form.words = judgement.words();
        form.likelihood = judgement.likelihood();
        form.confidence = judgement.confidence();
        form.basis = judgement.basis();
        return form;
    }

    Judgement judgement() {
        return new Judgement(words == null ? "" : words, likelihood, confidence, basis);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Likelihood getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Confidence confidence) {
        this.confidence = confidence;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
