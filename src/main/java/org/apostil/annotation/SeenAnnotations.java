package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;

/**
 * Annotations as whoever is signed in can come by them. One that the blind first pass keeps from them, one of a project of
 * others and one that does not exist are all the same: not there.
 */
@ApplicationScoped
class SeenAnnotations {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * The annotation.
     *
     * @throws Problem when it is not there
     */
    Annotation get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** The annotation, if it is there. */
    Optional<Annotation> find(UUID id) {
        UUID person = access.requireSignedIn().id();
        return annotations.byId(id).filter(found -> access.role(found.projectId()).isPresent())
            .filter(found -> visibility.of(person, sources.version(found.sourceVersionId())).sees(found.authorId()));
    }
}
