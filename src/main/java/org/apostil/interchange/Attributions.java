package org.apostil.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apostil.interchange.Found.Link;

/**
 * Which parts of a file make one attribution, as PARC 3.0 and PolNeAR have them: contents that hang together by a cue, or by
 * something that names its parts (an event of brat, slots of INCEpTION), with the cues and sources that are linked to them. What
 * a part is, the label of the link that leads to it says, else its own label.
 */
final class Attributions {

    /** One attribution; contents in the order of the file, at least one. Hubs name the parts and are none of them. */
    record Group(List<Found> contents, List<Found> cues, List<Found> sources, List<Found> hubs) {
    }

    private final Map<String, Found> byId;
    private final Map<String, Meaning> parts = new HashMap<>();
    private final Map<String, Set<String>> beside = new HashMap<>();
    private final Set<String> hubs = new HashSet<>();

    Attributions(Map<String, Found> byId, Function<Found, Meaning> meaning) {
        this.byId = byId;
        byId.values().forEach(found -> parts.put(found.id(), meaning.apply(found)));
        byId.values().stream().filter(found -> found.kind().isEmpty()).forEach(found -> found.links().forEach(link -> join(found, link)));
    }

    private void join(Found from, Link link) {
        if (!byId.containsKey(link.target())) {
            return;
        }
        beside.computeIfAbsent(from.id(), id -> new LinkedHashSet<>()).add(link.target());
        beside.computeIfAbsent(link.target(), id -> new LinkedHashSet<>()).add(from.id());
        if (Meaning.part(link.label()) != Meaning.LEAVE_OUT) {
            hubs.add(from.id());
            parts.put(link.target(), Meaning.part(link.label()));
        }
    }

    /** The attributions, each with at least one content. */
    Collection<Group> groups() {
        Map<String, Group> byContent = new LinkedHashMap<>();
        for (Found found : byId.values()) {
            if (parts.get(found.id()) == Meaning.CLAIM && found.kind().isEmpty() && !byContent.containsKey(found.id())) {
                Group group = group(found);
                group.contents().forEach(content -> byContent.put(content.id(), group));
            }
        }
        return new LinkedHashSet<>(byContent.values());
    }

    /** Goes from a content to what connects contents and on to the next, until nothing new is found. */
    private Group group(Found first) {
        Set<String> seen = new LinkedHashSet<>(Set.of(first.id()));
        List<String> next = new ArrayList<>(seen);
        while (!next.isEmpty()) {
            String at = next.removeLast();
            boolean connects = at.equals(first.id()) || hubs.contains(at) || parts.get(at) == Meaning.CUE || parts.get(at) == Meaning.CLAIM;
            if (connects) {
                beside.getOrDefault(at, Set.of()).stream().filter(other -> belongs(at, other)).filter(seen::add).forEach(next::add);
            }
        }
        return new Group(of(seen, Meaning.CLAIM), of(seen, Meaning.CUE), of(seen, Meaning.SOURCE),
            seen.stream().filter(id -> hubs.contains(id) && !isPart(id)).map(byId::get).toList());
    }

    /** One content is no part of another by a bare relation: it restates or supports it, and is a claim of its own. */
    private boolean belongs(String at, String other) {
        return (isPart(other) || hubs.contains(other)) && !(parts.get(at) == Meaning.CLAIM && parts.get(other) == Meaning.CLAIM && !hubs.contains(at) && !hubs.contains(other));
    }

    private boolean isPart(String id) {
        Meaning meaning = parts.get(id);
        return meaning == Meaning.CLAIM || meaning == Meaning.CUE || meaning == Meaning.SOURCE;
    }

    private List<Found> of(Set<String> seen, Meaning meaning) {
        return byId.values().stream().filter(found -> seen.contains(found.id()) && parts.get(found.id()) == meaning).toList();
    }
}
