package org.apostil.live;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What somebody at a desk is told of what happened there. */
final class Told {

    private Told() {
    }

    /**
     * A message for each, or one that all is to be read anew where they are many.
     *
     * @param person who sits there: what they did themselves comes to them too, but is no news
     * @param sees   whether that person may learn of the work of an author
     */
    static List<String> of(List<Happening> happenings, UUID person, Predicate<UUID> sees) {
        List<Happening> seen = happenings.stream().filter(each -> sees.test(each.author())).toList();
        if (seen.stream().map(Happening::card).distinct().count() > Dispatch.MOST_CARDS) {
            return List.of(Message.outline(seen.getLast().mark()));
        }
        return seen.stream().map(each -> Message.of(each, person)).toList();
    }
}
