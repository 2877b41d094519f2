package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.firstpass.Visibility;
import org.apostil.notification.Notification;
import org.apostil.notification.Veil;

/** Keeps back what would tell of an annotation that a blind first pass keeps back. */
@ApplicationScoped
class BlindNotices implements Veil {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private Visibility visibility;

    @Override
    public Set<UUID> hidden(UUID recipient, Collection<Notification> told) {
        Map<UUID, List<Notification>> byProject = told.stream().filter(each -> each.subjectType().equals("annotation"))
            .collect(Collectors.groupingBy(Notification::projectId));
        return byProject.entrySet().stream().filter(project -> visibility.isWanted(project.getKey()))
            .flatMap(project -> hidden(visibility.in(recipient, project.getKey()), project.getValue())).collect(Collectors.toSet());
    }

    private Stream<UUID> hidden(BiPredicate<UUID, UUID> sees, List<Notification> told) {
        return told.stream().filter(each -> annotations.byId(each.subjectId())
            .filter(annotation -> !sees.test(annotation.sourceVersionId(), annotation.authorId())).isPresent()).map(Notification::id);
    }
}
