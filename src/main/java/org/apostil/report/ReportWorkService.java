package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.review.History;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Step;

/**
 * Tells a person which reports wait for them: those that they can decide on, and those of theirs that colleagues sent back.
 * What was approved and lapsed since, for it shows something else now, waits for nobody here; its page and the list of reports
 * say so.
 */
@ApplicationScoped
@Transactional
public class ReportWorkService {

    /**
     * A report that waits.
     *
     * @param state {@code SUBMITTED} where it waits for a decision, {@code CHANGES_REQUESTED} where it was sent back
     * @param since when it began to wait
     */
    public record Waiting(Edition edition, String projectName, State state, Instant since) {
    }

    @Inject
    private ReportReadService reading;

    @Inject
    private ReportReviewService reviewing;

    @Inject
    private GatheringService gathering;

    @Inject
    private ReviewService reviews;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    /**
     * What waits for whoever is signed in, longest first.
     *
     * @param projectId null for all of their projects
     */
    public List<Waiting> mine(UUID projectId) {
        access.requireSignedIn();
        List<Waiting> waiting = new ArrayList<>();
        List<Project> where = projectId == null ? projects.mine() : List.of(projects.get(projectId));
        where.stream().filter(project -> access.permits(Permission.COMPOSE, project.id())).forEach(project -> waiting.addAll(in(project)));
        waiting.sort(Comparator.comparing(Waiting::since));
        return waiting;
    }

    private List<Waiting> in(Project project) {
        List<Edition> editions = reading.list(project.id());
        Map<UUID, History> histories = reviews.histories(project.id(), editions.stream().map(Edition::report).toList());
        return editions.stream().flatMap(edition -> last(histories.get(edition.report()))
            .filter(step -> step.to() == State.SUBMITTED || step.to() == State.CHANGES_REQUESTED).filter(step -> waits(edition))
            .map(step -> new Waiting(edition, project.name(), step.to(), step.at())).stream()).toList();
    }

    private static Optional<Step> last(History history) {
        return history == null || history.steps().isEmpty() ? Optional.empty() : Optional.of(history.steps().getLast());
    }

    private boolean waits(Edition edition) {
        Gathered gathered = gathering.of(edition.report(), edition.number());
        ReportReviewService.Reviewed reviewed = reviewing.reviewed(edition, gathered);
        return !gathered.blind() && reviews.waits(reviewed.subject(), reviewed.history());
    }
}
