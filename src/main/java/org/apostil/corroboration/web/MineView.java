package org.apostil.corroboration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.corroboration.AssignedCheck;
import org.apostil.corroboration.CheckQueueService;
import org.apostil.corroboration.UnborneGrade;
import org.apostil.corroboration.UnborneService;
import org.apostil.platform.Format;

/** What of claims waits for whoever is signed in, as My work lists it: what they are to check, and for leads, grades of 1 that nothing bears out. */
@Named("claimsOfMine")
@RequestScoped
public class MineView {

    @Inject
    private CheckQueueService queue;

    @Inject
    private UnborneService unborne;

    private UUID project;
    private List<AssignedCheck> checks;
    private List<UnborneGrade> grades;

    /** Says of which project alone; null is all of them. */
    public MineView in(UUID only) {
        project = only;
        return this;
    }

    /** The claims that they are to check, the longest first. */
    public List<AssignedCheck> getChecks() {
        if (checks == null) {
            checks = queue.mine(project);
        }
        return checks;
    }

    /** Approved grades of 1 that rest on one origin by now, in projects that they lead. */
    public List<UnborneGrade> getGrades() {
        if (grades == null) {
            grades = unborne.mine(project);
        }
        return grades;
    }

    /** Whether nothing of this waits. */
    public boolean isCalm() {
        return getChecks().isEmpty() && getGrades().isEmpty();
    }

    /** Since when, in words. */
    public String since(AssignedCheck check) {
        return Format.moment(check.since());
    }
}
