package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;

/** Counts the annotations that reports show, as whoever asks sees them. Each text is read once, however many reports are of it. */
@ApplicationScoped
@Transactional
public class CountService {

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private Access access;

    /** How many each of these editions of a project shows, by report. */
    public Map<UUID, Long> of(UUID projectId, Collection<Edition> editions) {
        access.require(Permission.READ, projectId);
        Map<UUID, List<AnnotationView>> read = new HashMap<>();
        Map<UUID, Long> counts = new HashMap<>();
        editions.forEach(edition -> counts.put(edition.report(), edition.composition().sources().stream()
            .flatMap(chosen -> read.computeIfAbsent(chosen.version(), annotations::of).stream()).filter(edition.composition().selection()::takes).count()));
        return counts;
    }
}
