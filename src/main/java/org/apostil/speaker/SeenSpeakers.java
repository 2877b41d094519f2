package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/**
 * Speakers as whoever is signed in can come by them. One that a blind first pass keeps from them is not there; and where it
 * is such a one that another proved to be, that other still stands for themselves: that the two are one tells of both.
 */
@ApplicationScoped
class SeenSpeakers {

    @Inject
    private SpeakerRepository speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    /** Those of {@code found} that are there, in their order. */
    Stream<Speaker> of(UUID projectId, List<Speaker> found) {
        UUID person = access.require(Permission.READ, projectId).id();
        BiPredicate<UUID, UUID> keptBack = visibility.keptBack(person, projectId, () -> speakers.used(projectId));
        return found.stream().filter(speaker -> !keptBack.test(speaker.id(), speaker.createdBy()));
    }

    /**
     * The speaker.
     *
     * @throws Problem when it is not there
     */
    Speaker get(UUID id) {
        Speaker speaker = speakers.find(id).orElseThrow(Problem::notFound);
        access.require(Permission.READ, speaker.projectId());
        return of(speaker.projectId(), List.of(speaker)).findFirst().orElseThrow(Problem::notFound);
    }

    /** By id of each of {@code found}: who they proved to be, themselves where nobody else. */
    Map<UUID, Speaker> meant(UUID projectId, Collection<Speaker> found) {
        List<UUID> others = found.stream().flatMap(speaker -> speaker.sameAs().stream()).distinct().toList();
        Map<UUID, Speaker> there = others.isEmpty() ? Map.of()
            : of(projectId, speakers.byIds(projectId, others)).collect(Collectors.toMap(Speaker::id, Function.identity()));
        Map<UUID, Speaker> meant = new HashMap<>();
        found.forEach(speaker -> meant.put(speaker.id(), speaker.sameAs().map(there::get).orElse(speaker)));
        return meant;
    }
}
