package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Finds who states a claim, and where. */
@ApplicationScoped
@Transactional
public class StatementService {

    /**
     * A statement of a claim.
     *
     * @param source  the title of the source
     * @param address of its card on the desk, beneath the application's own
     */
    public record Statement(AnnotationView annotation, String source, String address) {
    }

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private ClaimService claims;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /** The statements of a claim that whoever asks sees, oldest first; those that count no more are left out. */
    public List<Statement> of(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        return annotations.stating(claim.projectId(), claimId).stream().collect(Collectors.groupingBy(Annotation::sourceVersionId, LinkedHashMap::new,
            Collectors.mapping(Annotation::id, Collectors.toList()))).entrySet().stream().flatMap(entry -> {
                SourceVersion version = sources.version(entry.getKey());
                String title = sources.provenance(version.sourceId()).fields().title();
                DeskAddress desk = DeskAddress.of(version.sourceId());
                return reading.some(version.id(), entry.getValue()).stream().filter(view -> !view.state().isOut())
                    .map(view -> new Statement(view, title, (sources.isSuperseded(version.id()) ? desk.version(version.id()) : desk).annotation(view.id())));
            }).toList();
    }
}
