package org.apostil.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.apostil.export.Confidence;
import org.apostil.export.Extent;
import org.apostil.export.Likelihood;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;
import org.apostil.report.Finding;

/** The closed lists that the forms of reports offer. */
@Named
@ApplicationScoped
public class ReportVocabulary {

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

    public Finding[] getFindings() {
        return Finding.values();
    }
}
