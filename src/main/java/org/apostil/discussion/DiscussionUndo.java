package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.Answer;
import org.apostil.review.Deed;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;
import org.apostil.review.Lifecycle;

/** Takes back what was said or done in a discussion, and does it again. Whether it can be done, {@code review} decides. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DiscussionUndo {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private DiscussionService discussions;

    @Inject
    private DiscussionReadService reading;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /**
     * Takes back what whoever is signed in said or did in a discussion. It is kept, and shows and counts no more.
     *
     * @throws Problem when a colleague built on it
     */
    public Discussion takeBack(Deed deed) {
        Thread thread = threads.forChange(deed.threadId().orElseThrow()).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, thread.projectId());
        discussions.holdSubject(thread);
        refuse(Lifecycle.stays(deed.doing(), deeds.builtOn(deed), access.role(thread.projectId())));
        deeds.takenBack(deed);
        record("thread.taken-back", deed, thread, actor);
        return reading.get(thread.id());
    }

    /**
     * Does again what whoever is signed in took back: what was said shows again, a resolution or reopening is made anew.
     *
     * @param takenBack the taking back
     * @throws Problem when it was overtaken by what colleagues did since
     */
    public Discussion doAgain(Deed takenBack) {
        Thread thread = threads.forChange(takenBack.threadId().orElseThrow()).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, thread.projectId());
        discussions.holdSubject(thread);
        refuse(Lifecycle.overtaken(takenBack.doing(), deeds.overtaken(takenBack), access.role(thread.projectId())));
        UUID row = takenBack.rowId();
        if (takenBack.doing() == Doing.RESOLVE || takenBack.doing() == Doing.REOPEN) {
            row = discussions.step(thread, actor, takenBack.doing() == Doing.RESOLVE, threads.step(row).orElseThrow().outcome()).id();
        }
        deeds.doneAgain(takenBack, row);
        record("thread.done-again", takenBack, thread, actor);
        return reading.get(thread.id());
    }

    private void record(String event, Deed deed, Thread thread, Actor actor) {
        audit.append(AuditEvent.created(event, actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("deed", deed.doing().code(), "of", deed.rowId())));
    }

    private static void refuse(Optional<Answer.Refused> refused) {
        refused.ifPresent(answer -> {
            throw new Problem(Sort.REFUSED, answer.why());
        });
    }
}
