package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.source.SourceService;

/** Finds the claims of a text that a credibility note can grade. */
@ApplicationScoped
@Transactional
public class GradableService {

    private static final int OFFERED = 12;

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * The claims on a text whose words hold {@code typed} or whose number it is, those nearest to a place first; a dozen
     * at most. Withdrawn and rejected claims are left out.
     *
     * @param at a position in code points
     */
    public List<Offered> near(UUID projectId, UUID sourceVersionId, int at, String typed) {
        Actor actor = access.require(Permission.READ, projectId);
        return annotations.claimsNear(projectId, sourceVersionId, at, typed == null ? "" : typed.strip(), OFFERED, visibility.of(actor.id(), sources.version(sourceVersionId))).stream()
            .map(Offered::of).toList();
    }
}
