package org.apostil.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose search it is, and where they may look.
 *
 * @param me       the person
 * @param projects that they are a member of
 * @param blind    those of them with a blind first pass
 */
record Scope(UUID me, List<UUID> projects, Set<UUID> blind) {

    Scope {
        projects = List.copyOf(projects);
        blind = Set.copyOf(blind);
    }
}
