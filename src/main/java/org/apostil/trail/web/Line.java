package org.apostil.trail.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apostil.trail.Entry;

/**
 * An event as a screen shows it.
 *
 * @param differences of before and after
 */
public record Line(Entry entry, List<Difference> differences) {

    private static final int SHOWN = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Line of(Entry entry, Map<UUID, String> names) {
        return new Line(entry, Difference.between(entry.before(), entry.after(), names));
    }

    public String day() {
        return DAY.format(entry.at());
    }

    /** To the second, in UTC. */
    public String time() {
        return TIME.format(entry.at());
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
