package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of people by their ids. A name stays on what its owner wrote, whatever becomes of their membership. */
@ApplicationScoped
public class People {

    /** A person as colleagues address them: by username in what they write, by name in what they read. */
    public record Colleague(UUID id, String username, String name) {
    }

    @Inject
    private UserRepository users;

    /** The names of all of {@code ids}. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.byId(ids).values().stream().collect(Collectors.toMap(User::id, User::displayName));
    }

    /** The people with these ids, members or not. */
    public Map<UUID, Colleague> colleagues(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.byId(ids).values().stream().map(user -> new Colleague(user.id(), user.username(), user.displayName()))
            .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    /** The members of a project, by name. */
    public List<Colleague> colleagues(UUID projectId) {
        return colleagues(users.membersOf(projectId).stream().map(Membership::userId).toList()).values().stream()
            .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Colleague::username)).toList();
    }
}
