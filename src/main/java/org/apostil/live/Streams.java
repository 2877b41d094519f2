package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The streams that are open on this node. */
@ApplicationScoped
class Streams {

    /** Desks that one person may have open on a node; the longest open one makes way for another. */
    static final int MOST_OF_A_PERSON = 30;

    private final Map<UUID, Stream> open = new ConcurrentHashMap<>();
    private final Map<UUID, List<UUID>> ofPerson = new ConcurrentHashMap<>();

    /** Adds it; the longest open one of a person who has too many ends. */
    void add(Stream stream) {
        open.put(stream.id(), stream);
        ofPerson.compute(stream.guest().actor().id(), (person, ids) -> {
            List<UUID> all = java.util.stream.Stream.concat(ids == null ? java.util.stream.Stream.empty() : ids.stream().filter(open::containsKey),
                java.util.stream.Stream.of(stream.id())).toList();
            if (all.size() <= MOST_OF_A_PERSON) {
                return all;
            }
            Optional.ofNullable(open.get(all.getFirst())).ifPresent(longest -> longest.end(Ending.TOO_MANY));
            return all.subList(1, all.size());
        });
    }

    void remove(Stream stream) {
        open.remove(stream.id());
        ofPerson.computeIfPresent(stream.guest().actor().id(), (person, ids) -> {
            List<UUID> others = ids.stream().filter(id -> !id.equals(stream.id())).toList();
            return others.isEmpty() ? null : others;
        });
    }

    int count() {
        return open.size();
    }

    List<Stream> all() {
        return List.copyOf(open.values());
    }

    List<Stream> that(Predicate<Guest> wanted) {
        return open.values().stream().filter(stream -> wanted.test(stream.guest())).toList();
    }
}
