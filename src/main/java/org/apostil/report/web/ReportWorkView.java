package org.apostil.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.report.ReportWorkService;
import org.apostil.report.ReportWorkService.Waiting;
import org.apostil.review.State;

/** The reports that wait for whoever is signed in. */
@Named("reportsOfMine")
@RequestScoped
public class ReportWorkView {

    @Inject
    private ReportWorkService work;

    private final Map<UUID, List<Waiting>> read = new HashMap<>();

    /** Those that they can decide on; null is all projects. */
    public List<Waiting> forDecision(UUID project) {
        return all(project).stream().filter(each -> each.state() == State.SUBMITTED).toList();
    }

    /** Those of theirs that were sent back. */
    public List<Waiting> sentBack(UUID project) {
        return all(project).stream().filter(each -> each.state() != State.SUBMITTED).toList();
    }

    public boolean calm(UUID project) {
        return all(project).isEmpty();
    }

    private List<Waiting> all(UUID project) {
        if (!read.containsKey(project)) {
            read.put(project, work.mine(project));
        }
        return read.get(project);
    }

    /** When it began to wait, in words. */
    public String since(Waiting waiting) {
        return Format.moment(waiting.since());
    }
}
