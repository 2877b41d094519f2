package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apostil.firstpass.Visibility;

/** Whose work may be announced to whom: that of an author whom somebody must not see yet is not announced to them at all; what is no one's work is. */
@ApplicationScoped
class Sight {

    @Inject
    private Visibility visibility;

    /** For somebody at a desk of that project, whether they may learn that there is on a text (first) work of an author (second). */
    Function<Guest, BiPredicate<UUID, UUID>> in(UUID project) {
        if (!visibility.isWanted(project)) {
            return guest -> (version, author) -> true;
        }
        return guest -> {
            BiPredicate<UUID, UUID> sees = visibility.in(guest.actor().id(), project);
            return (version, author) -> author == null || sees.test(version, author);
        };
    }
}
