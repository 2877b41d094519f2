package org.apostil.adjudication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells which annotations of different analysts are of the same passage. Two are where intersection over union of what
 * they quote is at least one half, the criterion of the PASCAL VOC challenge (Everingham et al. 2010) carried over to
 * text. Each analyst has one annotation in a passage at most: those of the same kind come together first, then those of
 * different kinds; of several, those that overlap most.
 */
final class Matching {

    /** The least intersection over union. */
    static final double ENOUGH = 0.5;

    private record Pair(Side one, Side other, double overlap) {
    }

    private Matching() {
    }

    /** The passages in document order; every side is in one of them. */
    static List<Passage> of(List<Side> sides, int analysts) {
        Map<UUID, List<Side>> groups = new HashMap<>();
        sides.forEach(side -> groups.put(side.annotation(), new ArrayList<>(List.of(side))));
        pairs(sides).forEach(pair -> join(groups, groups.get(pair.one().annotation()), groups.get(pair.other().annotation())));
        return new LinkedHashSet<>(sides.stream().map(side -> groups.get(side.annotation())).toList()).stream()
            .map(group -> new Passage(group.stream().sorted(Comparator.comparing(Side::analyst)).toList(), analysts))
            .sorted(Comparator.comparingInt(Passage::start)).toList();
    }

    private static void join(Map<UUID, List<Side>> groups, List<Side> one, List<Side> other) {
        HashSet<UUID> together = new HashSet<>(one.stream().map(Side::analyst).toList());
        if (one == other || other.stream().map(Side::analyst).anyMatch(together::contains)) {
            return;
        }
        one.addAll(other);
        other.forEach(side -> groups.put(side.annotation(), one));
    }

    private static List<Pair> pairs(List<Side> sides) {
        List<Side> ordered = sides.stream().sorted(Comparator.comparingInt(Side::start)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size() && ordered.get(j).start() < ordered.get(i).end(); j++) {
                double overlap = ordered.get(i).overlap(ordered.get(j));
                if (overlap >= ENOUGH && !ordered.get(i).analyst().equals(ordered.get(j).analyst())) {
                    pairs.add(new Pair(ordered.get(i), ordered.get(j), overlap));
                }
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.one().kind() != pair.other().kind()).thenComparing(Comparator.comparingDouble(Pair::overlap).reversed()));
        return pairs;
    }
}
