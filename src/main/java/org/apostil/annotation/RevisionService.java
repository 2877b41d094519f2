package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Reads what was written earlier: a revision of an annotation, and what a person wrote last. */
@ApplicationScoped
@Transactional
public class RevisionService {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private ClaimService claims;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Access access;

    /**
     * What an annotation said in a revision.
     *
     * @param number from 1
     */
    public AnnotationContent said(UUID annotationId, int number) {
        Annotation annotation = seen.get(annotationId);
        access.require(Permission.READ, annotation.projectId());
        return content(annotation, annotations.revision(annotationId, number).orElseThrow(Problem::notFound));
    }

    /**
     * What annotations of one text said in those revisions, by annotation; what whoever is signed in does not see is left out.
     *
     * @param numbers the revision wanted of each annotation
     */
    public Map<UUID, AnnotationContent> said(UUID sourceVersionId, Map<UUID, Integer> numbers) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Annotation> found = annotations.ofVersion(version.id(), numbers.keySet(), visibility.of(actor.id(), version)).stream()
            .collect(Collectors.toMap(Annotation::id, Function.identity()));
        List<AnnotationRevision> wanted = found.isEmpty() ? List.of() : annotations.revisions(found.keySet()).stream()
            .filter(revision -> numbers.get(revision.annotationId()) == revision.number()).toList();
        Map<UUID, Claim> known = claims.byIds(version.projectId(), wanted.stream().flatMap(revision -> revision.claimId().stream()).distinct().toList());
        Map<UUID, Speaker> meant = speakers.byIds(version.projectId(), wanted.stream().flatMap(revision -> revision.speakers().stream()).collect(Collectors.toSet()));
        return wanted.stream().collect(Collectors.toMap(AnnotationRevision::annotationId,
            revision -> Contents.of(found.get(revision.annotationId()).kind(), revision, known, meant)));
    }

    /** The kind of what whoever is signed in wrote last in a project. */
    public Optional<AnnotationKind> lastKind(UUID projectId) {
        Actor actor = access.require(Permission.READ, projectId);
        return annotations.lastKind(projectId, actor.id());
    }

    /** The attribution chain that whoever is signed in wrote last in a project, outermost teller first. */
    public List<SpeakerRef> lastSpeakers(UUID projectId) {
        Actor actor = access.require(Permission.READ, projectId);
        List<UUID> chain = annotations.lastSpeakers(projectId, actor.id());
        Map<UUID, Speaker> known = speakers.byIds(projectId, chain);
        return chain.stream().map(known::get)
            .map(speaker -> new SpeakerRef(speaker.id(), speaker.name(), speaker.kind(), Optional.ofNullable(speaker.description()))).toList();
    }

    /** What a revision says. */
    AnnotationContent content(Annotation annotation, AnnotationRevision revision) {
        return Contents.of(annotation.kind(), revision, claims.byIds(annotation.projectId(), revision.claimId().stream().toList()),
            speakers.byIds(annotation.projectId(), Set.copyOf(revision.speakers())));
    }
}
