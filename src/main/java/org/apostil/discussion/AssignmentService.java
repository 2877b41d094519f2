package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.People.Colleague;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;

/** Says who is to see to a thread, and by which day. */
@ApplicationScoped
@Transactional
public class AssignmentService {

    private static final int LAST_YEAR = 9999;

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SeenThreads seen;

    @Inject
    private DiscussionReadService reading;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private DiscussionNotices notices;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whom a discussion of the project can be assigned to, by name: its members who take part in discussions. */
    public List<Colleague> assignable(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<UUID> takingPart = memberships.in(projectId).stream().filter(member -> Permission.DISCUSS.isGrantedTo(member.role()))
            .map(member -> member.userId()).toList();
        return people.colleagues(projectId).stream().filter(each -> takingPart.contains(each.id())).toList();
    }

    /**
     * Gives a discussion to somebody, by some day, or takes both away.
     *
     * @param known    the number of the assignment that whoever assigns had before them; 0 for none
     * @param assignee null for nobody
     * @param due      null for no day
     * @throws Problem when it was assigned meanwhile, is not open, the assignee takes no part in discussions, or the day is over
     */
    public Discussion assign(UUID threadId, long known, UUID assignee, LocalDate due) {
        seen.get(threadId);
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        Discussion now = reading.get(threadId);
        requireAssignable(now, known);
        Optional<Assignment> before = threads.assignments(List.of(threadId)).getOrDefault(threadId, List.of()).stream()
            .filter(each -> each.number() == now.assignment()).findFirst();
        if (Objects.equals(assignee, before.flatMap(Assignment::assigneeId).orElse(null)) && Objects.equals(due, before.flatMap(Assignment::due).orElse(null))) {
            return now;
        }
        requireSound(thread, before, assignee, due);
        add(thread, before, assignee, due, actor);
        Discussion assigned = reading.get(threadId);
        if (assignee != null) {
            notices.assigned(assigned, assignee);
        }
        return assigned;
    }

    private static void requireAssignable(Discussion now, long known) {
        if (!now.open()) {
            throw new Problem(Sort.REFUSED, now.takenBack() ? "This discussion was taken back by the one who opened it, so nobody can see to it."
                : "This discussion is resolved. Reopen it to assign it.");
        }
        if (now.assignment() != known) {
            throw new Problem(Sort.STALE, "Somebody assigned this meanwhile. Nothing was overwritten; look at who sees to it now, then assign it again.");
        }
    }

    private void requireSound(Thread thread, Optional<Assignment> before, UUID assignee, LocalDate due) {
        if (assignee != null && assignable(thread.projectId()).stream().noneMatch(each -> each.id().equals(assignee))) {
            throw Problem.invalid("assignee", "Only a member of this project who takes part in discussions can see to one. Choose another.");
        }
        if (due == null || before.flatMap(Assignment::due).filter(due::equals).isPresent()) {
            return;
        }
        if (due.isBefore(LocalDate.now(clock).minusDays(1))) { // somewhere it is still yesterday
            throw Problem.invalid("due", "That day is over. Choose today or a later one.");
        }
        if (due.getYear() > LAST_YEAR) {
            throw Problem.invalid("due", "A day has a year of four digits. Choose an earlier one.");
        }
    }

    private void add(Thread thread, Optional<Assignment> before, UUID assignee, LocalDate due, Actor actor) {
        int number = threads.assignments(List.of(thread.id())).getOrDefault(thread.id(), List.of()).stream().mapToInt(Assignment::number).max().orElse(0) + 1;
        Assignment assignment = new Assignment(thread.id(), number, assignee, due, actor.id(), clock.instant());
        threads.add(assignment);
        audit.append(new AuditEvent("thread.assigned", actor.id(), thread.projectId(), "thread", thread.id(),
            before.map(AssignmentService::fields).orElse(Map.of()), fields(assignment), null));
        deeds.done(actor, thread.projectId(), Doing.ASSIGN, thread.annotationId().orElse(null), thread.id(), assignment.id());
    }

    private static Map<String, ?> fields(Assignment assignment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("assignee", assignment.assigneeId().orElse(null));
        fields.put("due", assignment.due().map(LocalDate::toString).orElse(null));
        return fields;
    }
}
