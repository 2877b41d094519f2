package org.apostil.interchange.standoff;

import java.util.Map;
import java.util.Optional;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;

/** The lines of brat standoff that say something about text-bound annotations. */
final class BratLines {

    private BratLines() {
    }

    /** Learns the text-bound annotation that an event, such as {@code E1\tSay:T2 Source:T1}, is about. */
    static void trigger(String line, Map<String, String> triggers) {
        String[] parts = line.split("[\\t ]");
        int colon = parts.length < 2 ? -1 : parts[1].lastIndexOf(':');
        if (colon > 0) {
            triggers.putIfAbsent(parts[0], parts[1].substring(colon + 1));
        }
    }

    static void read(String line, Map<String, Found> bound, Map<String, String> triggers, Map<String, StringBuilder> raw) {
        switch (line.charAt(0)) {
            case 'E' -> event(line, bound, triggers, raw);
            case 'R' -> relation(line, bound, triggers, raw);
            case 'A', 'M' -> attribute(line, bound, triggers, raw);
            case '#', 'N' -> note(line, bound, triggers, raw);
            default -> { }
        }
    }

    private static void event(String line, Map<String, Found> bound, Map<String, String> triggers, Map<String, StringBuilder> raw) {
        String[] parts = line.split("[\\t ]+");
        of(triggers.get(parts[0]), bound, triggers).ifPresent(host -> {
            for (int i = 2; i < parts.length; i++) {
                String argument = parts[i];
                int colon = argument.lastIndexOf(':');
                if (colon > 0) {
                    // Of several with the same role brat numbers all but the first.
                    of(argument.substring(colon + 1), bound, triggers).ifPresent(target -> host.link(argument.substring(0, colon).replaceAll("\\d+$", ""), target.id()));
                }
            }
            append(host, line, raw);
        });
    }

    private static void relation(String line, Map<String, Found> bound, Map<String, String> triggers, Map<String, StringBuilder> raw) {
        String[] parts = line.split("[\\t ]+");
        if (parts.length < 4) {
            return;
        }
        Optional<Found> from = of(parts[2].substring(parts[2].lastIndexOf(':') + 1), bound, triggers);
        Optional<Found> to = of(parts[3].substring(parts[3].lastIndexOf(':') + 1), bound, triggers);
        if (from.isPresent() && to.isPresent()) {
            from.get().link(null, to.get().id());
            append(from.get(), line, raw);
        }
    }

    /** An attribute that has a value says it; one without is its own value. */
    private static void attribute(String line, Map<String, Found> bound, Map<String, String> triggers, Map<String, StringBuilder> raw) {
        String[] parts = line.split("[\\t ]", 4);
        if (parts.length > 2) {
            of(parts[2].strip(), bound, triggers).ifPresent(found -> {
                Field.named(parts[1]).ifPresent(field -> found.field(field, parts.length > 3 ? parts[3] : null));
                append(found, line, raw);
            });
        }
    }

    private static void note(String line, Map<String, Found> bound, Map<String, String> triggers, Map<String, StringBuilder> raw) {
        String[] parts = line.split("\\t", 3);
        String[] about = parts.length > 1 ? parts[1].split(" ") : new String[0];
        if (about.length > 1) {
            of(about[1], bound, triggers).ifPresent(found -> {
                if (line.startsWith("#") && parts.length > 2) {
                    found.field(Field.NOTE, parts[2]);
                }
                append(found, line, raw);
            });
        }
    }

    /** The text-bound annotation of that id, or that the event of that id is about. */
    private static Optional<Found> of(String id, Map<String, Found> bound, Map<String, String> triggers) {
        return Optional.ofNullable(bound.get(triggers.getOrDefault(id, id)));
    }

    private static void append(Found found, String line, Map<String, StringBuilder> raw) {
        raw.get(found.id()).append('\n').append(line);
    }
}
