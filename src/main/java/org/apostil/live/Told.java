package org.apostil.live;

import java.util.List;

/** What somebody at a desk is told of what happened there. */
final class Told {

    private Told() {
    }

    /** A message for each, or one that all is to be read anew where they are many. */
    static List<String> of(List<Happening> happenings, Guest guest, Sight sight) {
        List<Happening> seen = happenings.stream().filter(each -> sight.mayLearn(guest, each.author())).toList();
        if (seen.stream().map(Happening::card).distinct().count() > Dispatch.MOST_CARDS) {
            return List.of(Message.outline(seen.getLast().mark()));
        }
        return seen.stream().map(Message::of).toList();
    }
}
