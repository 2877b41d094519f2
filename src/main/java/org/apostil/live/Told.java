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
     * @param sees whether that person may learn of the work of an author
     */
    static List<String> of(List<Happening> happenings, Predicate<UUID> sees) {
        List<Happening> seen = happenings.stream().filter(each -> sees.test(each.author())).toList();
        if (seen.stream().map(Happening::card).distinct().count() > Dispatch.MOST_CARDS) {
            return List.of(Message.outline(seen.getLast().mark()));
        }
        return seen.stream().map(Message::of).toList();
    }
}
