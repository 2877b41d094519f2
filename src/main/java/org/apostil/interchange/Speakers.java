package org.apostil.interchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.platform.Text;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;

/**
 * Who the speakers of a file are here. One whose name a single entry of the registry has to the letter, or has among its other names, is that entry, unless that
 * is anonymous or unspecified: of two who are not named nobody knows that they are one. All others are new.
 */
final class Speakers {

    private static final int LONGEST = 200;
    /** Somebody must have said it, and the file does not say who. */
    static final Named UNSPECIFIED = new Named("Not named", SpeakerKind.UNSPECIFIED, null);

    /**
     * A speaker of the file.
     *
     * @param known    the entry of the registry that they are; null where they are new
     * @param kind     what they are, or will be
     * @param mentions in how many annotations they speak
     */
    record Met(String name, SpeakerKind kind, String description, UUID known, int mentions) {

        /** Stands for one who is new until they are added. */
        UUID id() {
            return known != null ? known : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Map<String, Set<Speaker>> registry;
    private final Map<String, SpeakerKind> said;
    private final Map<String, Met> met = new LinkedHashMap<>();

    /** @param registry whoever bears each name there */
    Speakers(Map<String, Set<Speaker>> registry, Map<String, SpeakerKind> said) {
        this.registry = registry;
        this.said = said;
    }

    /** Who that is. */
    Met who(Named named) {
        String name = name(named);
        return met.computeIfAbsent(name, fresh -> {
            Set<Speaker> known = registry.getOrDefault(fresh, Set.of());
            Speaker one = known.size() == 1 ? known.iterator().next() : null;
            return one != null && !said.containsKey(fresh) && isNamed(named)
                ? new Met(fresh, one.kind(), one.description(), one.id(), 0)
                : new Met(fresh, said.getOrDefault(fresh, named.kind() == null ? guess(fresh) : named.kind()), Text.orNull(named.description()), null, 0);
        });
    }

    /** Counts that somebody speaks in something that is taken. */
    void speaks(Named named) {
        met.computeIfPresent(name(named), (name, one) -> new Met(name, one.kind(), one.description(), one.known(), one.mentions() + 1));
    }

    /** Those who speak in what is taken. */
    List<Met> speaking() {
        return met.values().stream().filter(one -> one.mentions() > 0).toList();
    }

    static String name(Named named) {
        return Text.line(named.name(), LONGEST);
    }

    private static boolean isNamed(Named named) {
        return named.kind() != SpeakerKind.ANONYMOUS && named.kind() != SpeakerKind.UNSPECIFIED;
    }

    /** A name begins with a capital letter behind its article; who is described otherwise is not named. Both are shown, and can be changed before anything is saved. */
    private static SpeakerKind guess(String name) {
        String bare = name.replaceFirst("(?i)^(the|a|an|one|some)\\s+", "");
        return !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0)) ? SpeakerKind.PERSON : SpeakerKind.ANONYMOUS;
    }
}
