package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Actor;
import org.apostil.source.Span;

/**
 * The passages that discussions are on, and how they go along to a later text. That whoever does it may, the caller knows
 * and writes down; a discussion on an annotation goes where that goes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Passages {

    /** The passage of a discussion, and the text that it is on now. */
    public record Discussed(UUID thread, UUID version, Span span) {
    }

    @Inject
    private DiscussionRepository threads;

    @Inject
    private Clock clock;

    /** Those that stand on one of these texts, and on no later one. */
    public List<Discussed> on(Collection<UUID> versions) {
        return versions.isEmpty() ? List.of() : threads.standingOn(versions).stream().map(Passages::discussed).toList();
    }

    /** That of one discussion; none where it is on an annotation. */
    public List<Discussed> of(UUID thread) {
        return threads.byId(thread).filter(found -> found.span().isPresent()).stream().map(Passages::discussed).toList();
    }

    private static Discussed discussed(Thread thread) {
        return new Discussed(thread.id(), thread.sourceVersionId(), thread.span().orElseThrow());
    }

    /** From now on the discussion stands on that passage of that later text. */
    public void carry(UUID thread, UUID version, Span span, Actor by) {
        threads.carry(threads.byId(thread).orElseThrow(), version, span, by.id(), clock.instant());
    }
}
