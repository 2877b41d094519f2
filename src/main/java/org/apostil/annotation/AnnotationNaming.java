package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.notification.Naming;
import org.apostil.notification.Notification;

/** Names the annotations that notices are about by what they say. */
@ApplicationScoped
class AnnotationNaming implements Naming {

    @Inject
    private WordsRepository words;

    @Override
    public Map<UUID, String> names(Collection<Notification> told) {
        Set<UUID> annotations = told.stream().filter(each -> each.subjectType().equals("annotation")).map(Notification::subjectId).collect(Collectors.toSet());
        return annotations.isEmpty() ? Map.of() : words.of(annotations);
    }
}
