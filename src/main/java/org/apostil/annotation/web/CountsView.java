package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.review.State;

/** How many annotations a source has, as lists of sources show it. */
@Named("annotationCounts")
@RequestScoped
public class CountsView {

    @Inject
    private AnnotationReadService annotations;

    private final Map<Collection<UUID>, Map<UUID, Map<State, Long>>> read = new HashMap<>();

    /**
     * The counts of a source version by state, such as <em>3 approved, 2 submitted</em>.
     *
     * @param listed all versions of the project that the list shows, counted together
     */
    public String of(UUID project, UUID version, Collection<UUID> listed) {
        Map<State, Long> counts = read.computeIfAbsent(listed, all -> annotations.counts(project, all)).getOrDefault(version, Map.of());
        return counts.isEmpty() ? "none yet" : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().inSentence()).collect(Collectors.joining(", "));
    }
}
