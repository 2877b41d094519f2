package org.apostil.trail.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.trail.Entry;

/**
 * An event as a screen shows it.
 *
 * @param differences of before and after
 */
public record Line(Entry entry, List<Difference> differences) {

    private static final int SHOWN = 4;

    static Line of(Entry entry, Map<UUID, String> names) {
        return new Line(entry, Difference.between(entry.before(), entry.after(), names));
    }

    public String day() {
        return Format.day(entry.at());
    }

    /** To the second, in UTC. */
    public String time() {
        return Format.time(entry.at());
    }

    /** Who did it; a sign-in that was refused has nobody. */
    public String who() {
        return entry.actor().isEmpty() ? "Nobody signed in" : entry.actor();
    }

    /** The first differences, cut short. */
    public List<Difference> shown() {
        return differences.stream().limit(SHOWN).map(Difference::shortened).toList();
    }

    /** How many more there are than are shown. */
    public int more() {
        return Math.max(0, differences.size() - SHOWN);
    }
}
