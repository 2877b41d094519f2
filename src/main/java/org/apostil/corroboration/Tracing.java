package org.apostil.corroboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.corroboration.Place.Nobody;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Place.OfText;

/**
 * Follows statements of a claim back to where they come from (ADR 44). What is recorded of a statement goes before what is
 * recorded of its source; where nothing is, it comes from the speaker whose words it reports, and in the author's voice from
 * the text itself. A source that passes on another's passes on what that one states of the claim.
 */
final class Tracing {

    /**
     * What is asked of a statement here.
     *
     * @param speaker whose words it reports in the end; null in the author's voice
     * @param named   whether that speaker is anybody in particular
     */
    record Known(UUID id, UUID source, UUID speaker, boolean named) {
    }

    private final Map<UUID, Known> statements;
    private final Map<UUID, List<Place>> stating;
    private final Map<Place, List<Place>> links;

    /**
     * @param ofTheClaim the statements that are compared
     * @param others     statements of other claims that links lead to
     * @param links      of which none leads to or from a statement that is neither of these
     */
    Tracing(Collection<Known> ofTheClaim, Collection<Known> others, Collection<Link> links) {
        this.statements = ofTheClaim.stream().collect(Collectors.toMap(Known::id, Function.identity()));
        others.forEach(other -> statements.putIfAbsent(other.id(), other));
        this.stating = ofTheClaim.stream().collect(Collectors.groupingBy(Known::source, Collectors.mapping(known -> new OfStatement(known.id()), Collectors.toList())));
        this.links = links.stream().collect(Collectors.groupingBy(Link::of, LinkedHashMap::new, Collectors.mapping(Link::from, Collectors.toList())));
    }

    /** Where a statement comes from. */
    Traced of(UUID statement) {
        Place start = new OfStatement(statement);
        Map<Place, Place> reachedFrom = new LinkedHashMap<>();
        Deque<Place> open = new ArrayDeque<>(List.of(start));
        Set<Place> origins = new LinkedHashSet<>();
        List<Place> circle = List.of();
        while (!open.isEmpty()) {
            Place here = open.poll();
            List<Place> next = next(here);
            if (next.isEmpty()) {
                origins.add(here);
            }
            for (Place place : next) {
                if (place.equals(start) && circle.isEmpty()) {
                    circle = back(here, start, reachedFrom);
                } else if (!place.equals(start) && reachedFrom.putIfAbsent(place, here) == null) {
                    open.add(place);
                }
            }
        }
        return new Traced(statement, origins, circle);
    }

    private List<Place> next(Place here) {
        return switch (here) {
            case OfStatement(UUID id) -> links.getOrDefault(here, beyond(statements.get(id)));
            case OfSource(UUID id) -> stating.getOrDefault(id, links.getOrDefault(here, List.of(new OfText(id))));
            default -> List.of();
        };
    }

    /** Where a statement comes from of which nothing is recorded. */
    private List<Place> beyond(Known statement) {
        Place itself = statement.speaker() == null ? new OfText(statement.source()) : statement.named() ? new OfSpeaker(statement.speaker()) : new Nobody();
        return links.getOrDefault(new OfSource(statement.source()), List.of(itself));
    }

    /** The way from the start to {@code here}, from where it closes. */
    private static List<Place> back(Place here, Place start, Map<Place, Place> reachedFrom) {
        List<Place> way = new ArrayList<>();
        for (Place place = here; !place.equals(start); place = reachedFrom.get(place)) {
            way.add(place);
        }
        way.add(start);
        return List.copyOf(way.reversed());
    }
}
