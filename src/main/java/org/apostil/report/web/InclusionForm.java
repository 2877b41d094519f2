package org.apostil.report.web;

import java.io.Serializable;
import org.apostil.export.Extent;
import org.apostil.export.Inclusion;

/** What stands in a report beside its notes, as it is chosen on the page on which it is written. */
public final class InclusionForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Extent text;
    private boolean discussions;
    private boolean dissent;
    private boolean tables;
    private boolean audit;
    private boolean method;

    InclusionForm(Inclusion inclusion) {
        text = inclusion.text();
        discussions = inclusion.discussions();
        dissent = inclusion.dissent();
        tables = inclusion.tables();
        audit = inclusion.audit();
        method = inclusion.method();
    }

    Inclusion inclusion() {
        return new Inclusion(text == null ? Extent.FULL : text, discussions, dissent, tables, audit, method);
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
}
