package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.firstpass.Sight;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.project.ProjectService;
import org.apostil.review.State;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Reads annotations. */
@ApplicationScoped
@Transactional
public class AnnotationReadService {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private AnnotationAssembly assembly;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private OriginRepository origins;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    /** All annotations of a source version that whoever asks sees, in document order, withdrawn and rejected ones too. */
    public List<AnnotationView> of(UUID sourceVersionId) {
        return views(sources.version(sourceVersionId), sight -> annotations.ofVersion(sourceVersionId, sight));
    }

    /** Those of {@code ids} that are on that source version, in document order; what is not there is left out. */
    public List<AnnotationView> some(UUID sourceVersionId, Collection<UUID> ids) {
        return views(sources.version(sourceVersionId), sight -> ids.isEmpty() ? List.of() : annotations.ofVersion(sourceVersionId, ids, sight));
    }

    /** An annotation, with its number among those of its source version. It costs the same however many those are. */
    public AnnotationView get(UUID annotationId) {
        Annotation annotation = annotations.byId(annotationId).orElseThrow(Problem::notFound);
        return views(sources.version(annotation.sourceVersionId()), sight -> sight.sees(annotation.authorId()) ? List.of(annotation) : List.of())
            .stream().findFirst().orElseThrow(Problem::notFound);
    }

    /** The same, or nothing where it is not there for whoever asks. */
    public Optional<AnnotationView> find(UUID annotationId) {
        access.requireSignedIn();
        return seen.find(annotationId).map(found -> get(found.id()));
    }

    /**
     * All that the file says of an annotation that was imported.
     *
     * @throws Problem when it is not there, or was written here
     */
    public String raw(UUID annotationId) {
        access.requireSignedIn();
        return origins.raw(seen.get(annotationId).id()).orElseThrow(Problem::notFound);
    }

    /** How many annotations of each state those source versions of a project have, of those that whoever asks sees. */
    public Map<UUID, Map<State, Long>> counts(UUID projectId, Collection<UUID> versions) {
        BiPredicate<UUID, UUID> sees = visibility.in(access.require(Permission.READ, projectId).id(), projectId);
        return annotations.counts(projectId, versions).stream().filter(row -> sees.test((UUID) row[0], (UUID) row[2])).collect(Collectors.groupingBy(row -> (UUID) row[0], HashMap::new,
            Collectors.toMap(row -> (State) row[1], row -> (Long) row[3], Long::sum, () -> new EnumMap<>(State.class))));
    }

    private List<AnnotationView> views(SourceVersion version, Function<Sight, List<Annotation>> read) {
        Actor actor = access.require(Permission.READ, version.projectId());
        Sight sight = visibility.of(actor.id(), version);
        return assembly.views(version, projects.get(version.projectId()).policy(), read.apply(sight), actor, sight);
    }
}
