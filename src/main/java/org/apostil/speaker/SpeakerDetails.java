package org.apostil.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/**
 * What is known of a speaker.
 *
 * @param name        as the texts give it
 * @param description what tells them from others, in words; may be null
 * @param aliases     other names, as other texts or languages give them
 * @param roles       what they were and for whom, in the order of the person who wrote it
 * @param wikidata    the id of an item, such as {@code Q58048}; nothing is fetched from there; may be null
 * @param anonymity   of an anonymous speaker, the reason that the text states for it; may be null
 */
public record SpeakerDetails(String name, SpeakerKind kind, String description, List<String> aliases, List<SpeakerRole> roles, String wikidata, String anonymity) {

    /** The longest name, in code points. */
    public static final int LONGEST_NAME = 200;
    /** The longest description or reason, in code points. */
    public static final int LONGEST_TEXT = 2_000;
    /** The most aliases and the most roles. */
    public static final int MOST = 50;

    private static final Pattern ITEM = Pattern.compile("(?i)(?:https?://(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/)?(Q[1-9]\\d{0,17})");
    private static final Set<SpeakerKind> NOBODY_NAMED = Set.of(SpeakerKind.ANONYMOUS, SpeakerKind.UNSPECIFIED);

    public SpeakerDetails {
        aliases = aliases == null ? List.of() : aliases.stream().filter(Objects::nonNull).toList();
        roles = roles == null ? List.of() : roles.stream().filter(Objects::nonNull).toList();
    }

    /** A speaker of whom no more is known. */
    public static SpeakerDetails of(String name, SpeakerKind kind, String description) {
        return new SpeakerDetails(name, kind, description, List.of(), List.of(), null, null);
    }

    /**
     * The same with the space around each text taken off, what is empty left out, and the address of a Wikidata item made its id.
     *
     * @throws Problem naming every field that is not accepted
     */
    public SpeakerDetails checked() {
        Map<String, String> faults = new LinkedHashMap<>();
        SpeakerDetails now = stripped();
        if (now.name == null) {
            faults.put("name", "Name the speaker as the text does, such as: one senior Azerbaijani diplomat.");
        } else if (isLonger(now.name, LONGEST_NAME)) {
            faults.put("name", "A name has at most %d characters. Write the rest as a description.".formatted(LONGEST_NAME));
        }
        if (kind == null) {
            faults.put("kind", "Choose what the speaker is: a person, an organisation, a collective, anonymous or unspecified.");
        }
        if (isLonger(now.description, LONGEST_TEXT)) {
            faults.put("description", "A description has at most %,d characters.".formatted(LONGEST_TEXT));
        }
        now.checkAliases(faults);
        now.checkRoles(faults);
        if (now.wikidata != null && !ITEM.matcher(now.wikidata).matches()) {
            faults.put("wikidata", "Write the id of the Wikidata item, a Q and a number such as Q58048, or its address.");
        } else if (now.wikidata != null && NOBODY_NAMED.contains(kind)) {
            faults.put("wikidata", "Who is not named has no Wikidata item. Say first that they are a person, an organisation or a collective.");
        }
        if (now.anonymity != null && kind != null && kind != SpeakerKind.ANONYMOUS) {
            faults.put("anonymity", "Only an anonymous speaker has a reason for it. Empty this field, or choose the kind Anonymous.");
        } else if (isLonger(now.anonymity, LONGEST_TEXT)) {
            faults.put("anonymity", "A reason has at most %,d characters.".formatted(LONGEST_TEXT));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.entrySet().stream().map(fault -> new Violation(fault.getKey(), fault.getValue())).toList());
        }
        return new SpeakerDetails(now.name, kind, now.description, now.aliases, now.roles, item(now.wikidata), now.anonymity);
    }

    /** As the audit trail tells it; what is not known is left out. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("kind", kind.code());
        told.put("description", description);
        told.put("anonymity", anonymity);
        told.put("aliases", aliases.isEmpty() ? null : aliases);
        told.put("roles", roles.isEmpty() ? null : roles);
        told.put("wikidata", wikidata);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private SpeakerDetails stripped() {
        return new SpeakerDetails(Text.orNull(name), kind, Text.orNull(description), aliases.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList(),
            roles.stream().map(SpeakerRole::stripped).filter(role -> !role.isEmpty()).toList(), Text.orNull(wikidata), Text.orNull(anonymity));
    }

    private void checkAliases(Map<String, String> faults) {
        if (aliases.size() > MOST) {
            faults.put("aliases", "A speaker has at most %d other names.".formatted(MOST));
        } else {
            aliases.stream().filter(alias -> isLonger(alias, LONGEST_NAME)).findFirst().ifPresent(alias ->
                faults.put("aliases", "“%s” is too long: a name has at most %d characters.".formatted(Text.shortened(alias, 40), LONGEST_NAME)));
        }
    }

    private void checkRoles(Map<String, String> faults) {
        if (roles.size() > MOST) {
            faults.put("roles", "A speaker has at most %d roles.".formatted(MOST));
            return;
        }
        List<String> said = new ArrayList<>();
        for (int at = 0; at < roles.size(); at++) {
            String fault = roles.get(at).fault();
            if (fault != null) {
                said.add("Role %d %s.".formatted(at + 1, fault));
            } else if (isLonger(roles.get(at).role(), LONGEST_NAME) || isLonger(roles.get(at).affiliation(), LONGEST_NAME)) {
                said.add("Role %d is too long: role and affiliation have at most %d characters each.".formatted(at + 1, LONGEST_NAME));
            }
        }
        if (!said.isEmpty()) {
            faults.put("roles", String.join(" ", said));
        }
    }

    private static String item(String typed) {
        if (typed == null) {
            return null;
        }
        Matcher matcher = ITEM.matcher(typed);
        return matcher.matches() ? matcher.group(1).toUpperCase(java.util.Locale.ROOT) : typed;
    }

    private static boolean isLonger(String text, int most) {
        return text != null && text.codePointCount(0, text.length()) > most;
    }
}
