package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.firstpass.Sight;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.source.SourceService;

/** Finds the annotations that may stand instead of one that is approved. Whether one may, {@code review} decides once more. */
@ApplicationScoped
@Transactional
public class SuccessorService {

    private static final int OFFERED = 12;

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /** Newer approved ones of the same kind on the same text, whose words hold {@code typed} or whose number it is; a dozen at most. */
    public List<Offered> of(UUID annotationId, String typed) {
        Annotation old = seen.get(annotationId);
        Actor actor = access.require(Permission.READ, old.projectId());
        Sight sight = visibility.of(actor.id(), sources.version(old.sourceVersionId()));
        return annotations.replacing(old, typed == null ? "" : typed.strip(), OFFERED, sight).stream()
            .map(Offered::of).toList();
    }
}
