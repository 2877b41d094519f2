package org.apostil.report.web;

import java.io.Serializable;
import org.apostil.report.Checklist;
import org.apostil.report.Finding;
import org.apostil.report.Standard;

/** What is found of one analytic standard. */
public final class StandardForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final Standard standard;
    private Finding finding;
    private String remark;

    StandardForm(Standard standard) {
        this.standard = standard;
    }

    Checklist.Line line() {
        return new Checklist.Line(standard, finding, remark);
    }

    /** What was typed of it before. */
    void take(Checklist.Line line) {
        finding = line.finding();
        remark = line.remark();
    }

    boolean isTouched() {
        return finding != null || remark != null && !remark.isBlank();
    }

    public Standard getStandard() {
        return standard;
    }

    public Finding getFinding() {
        return finding;
    }

    public void setFinding(Finding finding) {
        this.finding = finding;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
