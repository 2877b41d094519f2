package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    /** All annotations of a source version in document order, withdrawn and rejected ones too. */
    public List<AnnotationView> of(UUID sourceVersionId) {
        return views(sourceVersionId, annotations.ofVersion(sourceVersionId));
    }

    /** Those of {@code ids} that are on that source version, in document order; what is not there is left out. */
    public List<AnnotationView> some(UUID sourceVersionId, Collection<UUID> ids) {
        return views(sourceVersionId, ids.isEmpty() ? List.of() : annotations.ofVersion(sourceVersionId, ids));
    }

    /** An annotation, with its number among those of its source version. It costs the same however many those are. */
    public AnnotationView get(UUID annotationId) {
        Annotation annotation = annotations.byId(annotationId).orElseThrow(Problem::notFound);
        return views(annotation.sourceVersionId(), List.of(annotation)).getFirst();
    }

    /** The annotations of a project that stand in one of those states, source by source. */
    public List<AnnotationView> inState(UUID projectId, Collection<State> states) {
        access.require(Permission.READ, projectId);
        return annotations.inState(projectId, states).stream().collect(Collectors.groupingBy(Annotation::sourceVersionId, LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().flatMap(text -> views(text.getKey(), text.getValue()).stream()).toList();
    }

    /** How many annotations of each state every source version of a project has. */
    public Map<UUID, Map<State, Long>> counts(UUID projectId) {
        access.require(Permission.READ, projectId);
        return annotations.counts(projectId).stream().collect(Collectors.groupingBy(row -> (UUID) row[0], HashMap::new,
            Collectors.toMap(row -> (State) row[1], row -> (Long) row[2], Long::sum, () -> new EnumMap<>(State.class))));
    }

    private List<AnnotationView> views(UUID sourceVersionId, List<Annotation> found) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return assembly.views(version, projects.get(version.projectId()).policy(), found, actor);
    }
}
