package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/**
 * Takes sources out of a project's work and back, and erases them for legal reasons. What is withdrawn is kept whole, and can be
 * read by whoever has its address; what is purged is gone, and all that is left says that it was purged.
 */
@ApplicationScoped
@Transactional
public class SourceFateService {

    @Inject
    private SourceRepository sources;

    @Inject
    private FateRepository fates;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What became of a source. */
    public Fate of(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        return fates.of(source);
    }

    /**
     * Takes a source out of the work: out of lists, search and new reports.
     *
     * @param seen the version of its fate that the actor had before them
     * @throws Problem when somebody was faster, it is out already, or there is no reason
     */
    public Fate withdraw(UUID sourceId, long seen, String reason) {
        Source source = held(sourceId);
        Actor actor = access.require(Permission.LEAD_PROJECT, source.projectId());
        String why = Text.required(reason, "reason", "Say why it is withdrawn. It is still in the work.");
        checkSeen(source, seen);
        if (source.standing() != SourceStanding.IN_WORK) {
            throw new Problem(Sort.REFUSED, "It is %s already.".formatted(source.standing().inSentence()));
        }
        fates.add(new SourceWithdrawal(source, why, actor.id(), clock.instant()));
        written("source.withdrawn", actor, source, SourceStanding.IN_WORK, SourceStanding.WITHDRAWN, why);
        return fates.of(source);
    }

    /**
     * Brings a withdrawn source back into the work.
     *
     * @param seen the version of its fate that the actor had before them
     * @throws Problem when somebody was faster, it is not withdrawn, or there is no reason
     */
    public Fate restore(UUID sourceId, long seen, String reason) {
        Source source = held(sourceId);
        Actor actor = access.require(Permission.LEAD_PROJECT, source.projectId());
        String why = Text.required(reason, "reason", "Say why it comes back. It is still withdrawn.");
        checkSeen(source, seen);
        if (source.standing() != SourceStanding.WITHDRAWN) {
            throw new Problem(Sort.REFUSED, source.standing() == SourceStanding.PURGED ? "It was purged. Nothing of it was kept, so nothing can come back." : "It is not withdrawn, so there is nothing to restore.");
        }
        fates.add(new SourceRestoration(fates.withdrawal(sourceId).orElseThrow(Problem::notFound), why, actor.id(), clock.instant()));
        written("source.restored", actor, source, SourceStanding.WITHDRAWN, SourceStanding.IN_WORK, why);
        return fates.of(source);
    }

    /** What a purge of a source would erase. */
    public PurgePreview preview(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.LEAD_PROJECT, source.projectId());
        fates.requireKept(source);
        return fates.preview(sourceId, sources.provenance(source).fields().title());
    }

    /**
     * Erases a source with all that was written about it. The database appends the audit event itself, in the same transaction.
     *
     * @param seen   the version of its fate that the actor had before them
     * @param title  of the source, typed, so that it is not another that is meant
     * @param reason why, such as the order of a court; it is kept for ever, so it must not say what was erased
     * @throws Problem when somebody was faster, the title is another, or there is no reason
     */
    public Fate purge(UUID sourceId, long seen, String title, String reason) {
        Source source = held(sourceId);
        Actor actor = access.require(Permission.LEAD_PROJECT, source.projectId());
        fates.requireKept(source);
        String why = Text.required(reason, "reason", "Say for what legal reason. Nothing was erased yet.");
        if (!sources.provenance(source).fields().title().equals(Text.orNull(title))) {
            throw Problem.invalid("title", "This is not the title of the source. Nothing was erased. Type it exactly as it stands above.");
        }
        checkSeen(source, seen);
        fates.purge(sourceId, actor.id(), why);
        sources.forget(sourceId);
        return fates.of(sources.byId(sourceId).orElseThrow(Problem::notFound));
    }

    private Source held(UUID sourceId) {
        Source source = sources.forChange(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        return source;
    }

    private void checkSeen(Source source, long seen) {
        if (fates.version(source) != seen) {
            throw new Problem(Sort.STALE, "Somebody else withdrew or restored this source while you looked. It is %s now, and nothing more was done. Look, then decide again.".formatted(source.standing().inSentence()));
        }
    }

    private void written(String action, Actor actor, Source source, SourceStanding from, SourceStanding to, String reason) {
        audit.append(new AuditEvent(action, actor.id(), source.projectId(), "source", source.id(), Map.of("standing", from.code()), Map.of("standing", to.code()), reason));
    }
}
