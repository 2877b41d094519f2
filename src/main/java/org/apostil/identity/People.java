package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of people by their ids. A name stays on what its owner wrote, whatever becomes of their membership. */
@ApplicationScoped
public class People {

    @Inject
    private UserRepository users;

    /** The names of all of {@code ids}. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.byId(ids).values().stream().collect(Collectors.toMap(User::id, User::displayName));
    }
}
