package org.apostil.live;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What somebody at a desk is told of what happened there. */
final class Told {

    private Told() {
    }

    /**
     * A message for each, or one that all is to be read anew where they are many.
     *
     * @param guest who is told: what they did themselves comes to them too, but is no news
     * @param sees  whether they may learn of the work that is on a text (first) of an author (second)
     */
    static List<String> of(List<Happening> happenings, Guest guest, BiPredicate<UUID, UUID> sees) {
        List<Happening> seen = happenings.stream().filter(each -> sees.test(each.version(), each.author())).toList();
        if (seen.stream().map(Happening::card).distinct().count() > Dispatch.MOST_CARDS) {
            return List.of(Message.outline(seen.getLast().mark()));
        }
        return seen.stream().map(each -> Message.of(each, guest)).toList();
    }
}
