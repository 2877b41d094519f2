package org.apostil.corroboration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is most worth checking in a project and has no verdict yet.
 *
 * @param waiting    check-worthy claims, those first that the most sources state, then those that have waited longest; a hundred at most
 * @param cut        whether more wait than are shown
 * @param unassessed claims of which nobody has said whether they are worth checking, the newest first, some at most
 */
public record CheckQueue(List<Item> waiting, boolean cut, List<Item> unassessed) {

    /**
     * A claim in the queue.
     *
     * @param reason     why it is worth checking; null where nobody has said that it is, as are {@code by} and {@code since}
     * @param statements how many statements of it whoever asks sees
     * @param sources    in how many sources they stand
     * @param assignee   who checks it
     */
    public record Item(UUID claim, String proposition, String reason, String by, Instant since, int statements, int sources, Optional<String> assignee) {
    }
}
