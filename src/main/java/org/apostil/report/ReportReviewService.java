package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.Policy;
import org.apostil.project.ProjectService;
import org.apostil.report.ReportReview.Taken;
import org.apostil.review.Action;
import org.apostil.review.Answer;
import org.apostil.review.Grading;
import org.apostil.review.History;
import org.apostil.review.Kind;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Step;
import org.apostil.review.Subject;

/**
 * Takes reports through their review. Whether a step is allowed, {@code review} decides, as with annotations: everybody who
 * saved an edition is an author, and a decision is on the edition and on all that it shows.
 */
@ApplicationScoped
@Transactional
public class ReportReviewService {

    private static final String BLIND = "You are in a blind first pass of one of its sources and see the report in part. Submit your pass first.";

    @Inject
    private ReportRepository reports;

    @Inject
    private ReportReadService reading;

    @Inject
    private GatheringService gathering;

    @Inject
    private ReviewService reviews;

    @Inject
    private ReportNotices notices;

    @Inject
    private ProjectService projects;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** How far the review got. */
    public ReportReview get(UUID reportId) {
        Edition edition = reading.get(reportId);
        access.require(Permission.READ, edition.project());
        Gathered gathered = gathering.of(reportId, edition.number());
        Reviewed reviewed = reviewed(edition, gathered);
        Policy policy = reviewed.subject().policy();
        int approvals = reviewed.history().approvals(reviewed.subject());
        Map<Action, Answer> answers = new EnumMap<>(reviews.answers(reviewed.subject(), reviewed.history()));
        answers.put(Action.EDIT, reviews.answers(reviewed.subject().writtenBy(access.requireSignedIn().id()), reviewed.history()).get(Action.EDIT));
        answers.remove(Action.SUPERSEDE);
        if (gathered.blind()) {
            answers.replaceAll((action, answer) -> action.isByColleagues() ? new Answer.Refused(BLIND) : answer);
        }
        return new ReportReview(reportId, edition.project(), edition.version(), edition.number(), reviewed.subject().state(), gathered.fingerprint(), gathered.blind(), approvals,
            policy.approvalsNeeded(), taken(reviewed, gathered.blind()), answers, ReleaseRules.refusals(reviewed.subject().state(),
                access.permits(Permission.RELEASE, edition.project()), gathered.blind(), approvals, policy.approvalsNeeded(), gathered.report()));
    }

    /** Where the newest edition of each report of a project stands. */
    public Map<UUID, State> states(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<Edition> editions = reading.list(projectId);
        Map<UUID, History> histories = reviews.histories(projectId, editions.stream().map(Edition::report).toList());
        return editions.stream().collect(Collectors.toMap(Edition::report, edition -> {
            State written = written(histories.get(edition.report()));
            return written == State.APPROVED ? reviewed(edition, gathering.of(edition.report(), edition.number())).subject().state() : written;
        }));
    }

    /**
     * Submits, withdraws, reopens, or decides on a report.
     *
     * @param seen the version of the report that the actor had before them
     * @throws Problem when somebody was faster, what it shows changed, the state machine refuses, or something is missing
     */
    public ReportReview act(UUID reportId, long seen, ReportStep step) {
        if (step.action() == null || step.action() == Action.EDIT || step.action() == Action.SUPERSEDE) {
            throw Problem.invalid("action", "Name the action: submit, withdraw, restore, approve, request-changes, reject or reopen.");
        }
        Report report = hold(reportId, seen);
        Gathered gathered = gathering.of(reportId, report.edition());
        if (gathered.blind() && step.action().isByColleagues()) {
            throw new Problem(Sort.REFUSED, BLIND);
        }
        checkShown(step, gathered);
        Subject subject = reviewed(reading.get(reportId), gathered).subject();
        if (reviews.answers(subject, history(subject)).get(step.action()) instanceof Answer.Refused(String why)) {
            throw new Problem(Sort.REFUSED, why);
        }
        Checklist checklist = (step.checklist() == null ? new Checklist(List.of()) : step.checklist()).checked(step.action());
        Map<String, Object> told = new LinkedHashMap<>(Map.of("fingerprint", gathered.fingerprint()));
        if (!checklist.notMet().isEmpty()) {
            told.put("standardsNotMet", checklist.notMet());
        }
        Step taken = reviews.take(subject, step.action(), step.reason(), told);
        notices.tell(subject, Set.of(), step.action(), taken.to(), reading.get(reportId).composition().title(), step.reason());
        checklist.lines().forEach(line -> reports.add(new ChecklistRow(taken.id(), line)));
        touch(report);
        return get(reportId);
    }

    /**
     * Holds the report until the end of the transaction, before anything else is locked, the audit trail last.
     *
     * @throws Problem when somebody was faster
     */
    public Report hold(UUID reportId, long seen) {
        access.require(Permission.READ, reports.find(reportId).orElseThrow(Problem::notFound).projectId());
        Report report = reports.forChange(reportId).orElseThrow(Problem::notFound);
        if (report.version() != seen) {
            throw new Problem(Sort.STALE, "Somebody changed this report while you had it open. Nothing was decided and what you typed is still here. Look at it as it is now, then decide again.");
        }
        reviews.hold(report.projectId(), reportId);
        return report;
    }

    /** Something was done with a report that is held: whoever has it before them has it as it was. */
    public void touch(Report report) {
        access.require(Permission.READ, report.projectId());
        reports.step(report);
        reports.flush();
    }

    /** Takes the step of an edit of a report that is held; the caller writes the edition that follows. */
    void takeAsEdit(Edition before, Actor editor, Map<String, ?> told) {
        Reviewed reviewed = reviewed(before, gathering.of(before.report(), before.number()));
        Set<UUID> approvers = reviewed.history().standingApprovals(reviewed.subject()).stream().map(Step::actorId).collect(Collectors.toSet());
        Subject subject = reviewed.subject().writtenBy(editor.id());
        State next = reviews.take(subject, Action.EDIT, null, told).to();
        notices.tell(subject, approvers, Action.EDIT, next, before.composition().title(), null);
    }

    /** The report as its review looks at it, and what was done so far. */
    Reviewed reviewed(Edition edition, Gathered gathered) {
        Actor actor = access.require(Permission.READ, edition.project());
        Set<UUID> editors = reading.editors(edition.report());
        UUID author = editors.contains(actor.id()) ? actor.id() : reports.find(edition.report()).orElseThrow(Problem::notFound).createdBy();
        History history = reviews.histories(edition.project(), List.of(edition.report())).get(edition.report());
        State written = written(history);
        Subject subject = new Subject(Kind.REPORT, edition.report(), edition.project(), written, edition.number(), gathered.fingerprint(), author, editors,
            gathered.discussions(), Grading.COMPLETE, projects.get(edition.project()).policy());
        boolean lapsed = written == State.APPROVED && !gathered.blind() && history.standingApprovals(subject).isEmpty();
        return new Reviewed(lapsed ? subject.in(State.SUBMITTED) : subject, history);
    }

    /** A report and its steps. */
    record Reviewed(Subject subject, History history) {
    }

    private History history(Subject subject) {
        return reviews.histories(subject.projectId(), List.of(subject.id())).get(subject.id());
    }

    /** Where the steps lead, whatever changed since. */
    private static State written(History history) {
        return history.steps().isEmpty() ? State.DRAFT : history.steps().getLast().to();
    }

    private static void checkShown(ReportStep step, Gathered gathered) {
        if (step.fingerprint() == null && step.action() == Action.APPROVE) {
            throw Problem.invalid("fingerprint", "Send the fingerprint of what you approve, as the review of the report tells it.");
        }
        if (step.fingerprint() != null && !step.fingerprint().equals(gathered.fingerprint())) {
            throw new Problem(Sort.STALE, "What the report shows changed while you had it open. Nothing was decided and what you typed is still here. Look at it as it is now, then decide again.");
        }
    }

    private List<Taken> taken(Reviewed reviewed, boolean blind) {
        List<Step> steps = reviewed.history().steps();
        Map<UUID, String> names = people.names(steps.stream().map(Step::actorId).collect(Collectors.toSet()));
        Map<UUID, List<Checklist.Line>> checklists = reports.checklists(steps.stream().map(Step::id).toList());
        Subject subject = reviewed.subject();
        return steps.stream().map(step -> {
            String shown = blind ? step.sourceSha256() : subject.sourceSha256();
            boolean decision = step.action().isDecision();
            return new Taken(step.id(), step.action(), step.to(), step.revision(), step.actorId(), names.get(step.actorId()), step.at(), step.reason(),
                decision && reviewed.history().stands(step, subject.revision(), shown),
                decision ? reviewed.history().lapse(step, subject.revision(), shown, names::get) : Optional.empty(),
                new Checklist(checklists.getOrDefault(step.id(), List.of())));
        }).toList();
    }
}
