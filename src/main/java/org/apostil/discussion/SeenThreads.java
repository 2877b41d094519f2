package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.firstpass.Sight;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/**
 * Threads as whoever is signed in can come by them. One on an annotation that the blind first pass keeps from them is not
 * there; those on passages are everybody's.
 */
@ApplicationScoped
class SeenThreads {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * The thread.
     *
     * @throws Problem when it is not there
     */
    Thread get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** The thread, where it is there. */
    Optional<Thread> find(UUID id) {
        Actor actor = access.requireSignedIn();
        return threads.byId(id).filter(found -> access.role(found.projectId()).isPresent())
            .filter(found -> !of(List.of(found), sources.version(found.sourceVersionId()), actor).isEmpty());
    }

    /** Those of {@code found}, all on that text, that the actor sees. */
    List<Thread> of(List<Thread> found, SourceVersion version, Actor actor) {
        Sight sight = visibility.of(actor.id(), version);
        List<UUID> on = found.stream().flatMap(thread -> thread.annotationId().stream()).distinct().toList();
        if (sight instanceof Sight.All || on.isEmpty()) {
            return found;
        }
        Map<UUID, UUID> authors = threads.authors(on);
        return found.stream().filter(thread -> thread.annotationId().map(authors::get).map(sight::sees).orElse(true)).toList();
    }
}
